import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { favoritesOf } from '../../test/fakeFavorites';
import { failure } from '../../test/fakeLibrary';
import { drag } from '../../test/fakePictures';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const press = async (element: ReturnType<typeof page.getByRole>) => {
  (element.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
};

async function openProfile(prepare?: Parameters<typeof renderApp>[2]) {
  const app = await renderApp({}, '/profile', prepare);
  await expect.element(heading('Ada')).toHaveFocus();
  return app;
}

test('the menu leads to the profile, and names are edited in their place', async () => {
  const { history } = await renderApp();
  await userEvent.click(page.getByRole('button', { name: 'Ada' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Your profile' }));
  await expect.element(heading('Ada')).toHaveFocus();
  expect(history.location.pathname).toBe('/profile');
  await userEvent.keyboard('{F2}Ada{Tab}Lovelace{Enter}');
  await expect.element(heading('Ada Lovelace')).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Ada Lovelace' })).toBeVisible();
});

test('what is refused is said at the field and stays to be put right', async () => {
  await openProfile();
  await userEvent.keyboard('{F2}');
  await userEvent.fill(field('Email'), 'nowhere');
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Email')).toHaveAccessibleDescription('Write it as name@example.org.');
  await userEvent.fill(field('Username'), '');
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Username')).toHaveAccessibleDescription('Give your profile a name.');
  await expectAccessible();
  await userEvent.fill(field('Username'), 'Ada');
  await userEvent.fill(field('Email'), 'ada@example.org');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('ada@example.org')).toBeVisible();
});

test('a picture is chosen, pasted, dropped and taken away', async () => {
  const { backend } = await openProfile();
  const avatar = () => backend.household.members[0]?.avatar?.hash;
  await userEvent.click(page.getByRole('button', { name: 'Choose a picture…' }));
  await expect.element(page.getByRole('button', { name: 'Remove', exact: true })).toBeVisible();
  const chosen = avatar();
  (heading('Ada').element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expect.poll(avatar).not.toBe(chosen);
  const pasted = avatar();
  await drag({});
  await expect.element(page.getByText('Set as your picture')).toBeVisible();
  await drag({ phase: 'drop' });
  await expect.poll(avatar).not.toBe(pasted);
  await userEvent.click(page.getByRole('button', { name: 'Remove', exact: true }));
  await expect.poll(avatar).toBeUndefined();
  backend.commands.accountsPasteAvatar = () => {
    throw failure('notFound', { params: { what: 'picture' } });
  };
  await userEvent.click(page.getByRole('button', { name: 'Paste' }));
  await expect.element(page.getByText(/no picture on the clipboard/)).toBeVisible();
});

test('the password is changed for a better one, and only by who knows it', async () => {
  const { backend } = await openProfile((fake) => {
    fake.household.members.forEach((member) => {
      member.stays = true;
    });
  });
  await press(page.getByRole('button', { name: 'Change password…' }));
  await expect.element(page.getByLabelText('Password now')).toHaveFocus();
  await userEvent.keyboard('wrong{Tab}{Tab}a new password{Enter}');
  await expect
    .element(page.getByLabelText('Password now'))
    .toHaveAccessibleDescription('That password is not right.');
  await userEvent.keyboard('correct horse');
  await userEvent.fill(page.getByLabelText('New password'), 'password1');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByLabelText('New password'))
    .toHaveAccessibleDescription(/^Too many people use this/);
  await expectAccessible();
  await userEvent.fill(page.getByLabelText('New password'), 'a new password');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Password changed')).toBeVisible();
  // Who stayed signed in goes on doing so.
  await expect.poll(() => backend.calls).toContain('accountsStay');
});

test('staying signed in is turned on and off, and a failing keyring is asked again', async () => {
  const { backend } = await openProfile((fake) => {
    fake.commands.accountsStay = () => {
      throw failure('keyringUnavailable', { params: { reason: 'dismissed' } });
    };
  });
  const stay = page.getByRole('switch', { name: 'Stay signed in on this computer' });
  await press(stay);
  await expect.element(page.getByText(/^The system keyring stayed locked/)).toBeVisible();
  await expect.element(stay).not.toBeChecked();
  await expectAccessible();
  backend.commands.accountsStay = () => {
    backend.household.members.forEach((member) => {
      member.stays = true;
    });
    return null;
  };
  await press(page.getByRole('button', { name: 'Try the keyring again' }));
  await expect.element(stay).toBeChecked();
  await press(stay);
  await expect.element(stay).not.toBeChecked();
  expect(backend.household.members[0]?.stays).toBe(false);
});

test('sharing and the time to lock are kept as they are left', async () => {
  const { backend } = await openProfile();
  const shares = page.getByRole('switch', { name: 'Others see my favorites' });
  await expect.element(shares).toBeChecked();
  await press(shares);
  await expect.element(shares).not.toBeChecked();
  expect(favoritesOf(backend).shares).toBe(false);
  await userEvent.click(page.getByRole('button', { name: /Lock when nobody is here/ }));
  await userEvent.click(page.getByRole('option', { name: 'After 10 minutes' }));
  await expect.poll(() => backend.boot.settings.lockAfterMinutes).toBe(10);
});

test('signing out everywhere ends this session as well', async () => {
  const { backend } = await openProfile();
  await press(page.getByRole('button', { name: 'Sign out everywhere' }));
  await expect.element(page.getByRole('heading', { name: 'Who is watching?' })).toBeVisible();
  expect(backend.calls).toContain('accountsSignOutEverywhere');
});

test('the page fits into the smallest window', async () => {
  await page.viewport(900, 600);
  await openProfile();
  const { scrollWidth, clientWidth } = document.querySelector('article') as HTMLElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await page.viewport(1280, 900);
});
