import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const field = (name = 'Ada') => page.getByLabelText(`Password for ${name}`);
const library = () => page.getByRole('grid', { name: 'Movies' });

test('the first start asks for a name and a password that can be kept', async () => {
  await renderApp({ signedIn: false, profiles: [], movies: 0 });
  await expect.element(page.getByRole('heading', { name: 'Create your profile' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Give your profile a name.')).toBeVisible();
  await userEvent.fill(page.getByLabelText('Username'), 'Taken');
  await userEvent.fill(page.getByLabelText('Password', { exact: true }), 'short');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('The password needs at least 8 characters.')).toBeVisible();
  await userEvent.fill(page.getByLabelText('Password', { exact: true }), 'long enough');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('There is a profile by that name already.')).toBeVisible();
  await userEvent.fill(page.getByLabelText('Username'), 'Ada');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Your first movies' })).toBeVisible();
  await expectAccessible();
});

test('a new password says how strong it is, and a common one is refused', async () => {
  const { backend } = await renderApp({ signedIn: false, profiles: [], movies: 0 });
  const meter = page.getByRole('meter', { name: 'Strength of the password' });
  await userEvent.keyboard('Ada{Tab}password1');
  const words = expect.stringMatching(/^Too many people use this/);
  await expect.element(meter).toHaveAttribute('aria-valuetext', words);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByLabelText('Password', { exact: true }))
    .toHaveAccessibleDescription(/^Too many people use this/);
  await userEvent.keyboard('2 harbours{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Your first movies' })).toBeVisible();
  expect(backend.calls).not.toContain('accountsStay');
});

test('a password can be looked at while it is typed, and Caps Lock is said', async () => {
  await renderApp({ signedIn: false });
  await userEvent.fill(field(), 'secret');
  await expect.element(field()).toHaveAttribute('type', 'password');
  await userEvent.click(page.getByRole('button', { name: 'Show' }));
  await expect.element(field()).toHaveAttribute('type', 'text');
  const input = field().element() as HTMLInputElement;
  input.focus();
  const press = (modifierCapsLock: boolean) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock }));
  press(true);
  await expect.element(page.getByText('Caps Lock is on.')).toBeVisible();
  press(false);
  await expect.element(page.getByText('Caps Lock is on.')).not.toBeInTheDocument();
});

test('a wrong password says so at the field, the right one opens the library', async () => {
  await renderApp({ signedIn: false });
  await expectAccessible();
  await userEvent.keyboard('not this{Enter}');
  await expect.element(field()).toHaveAccessibleDescription('That password is not right.');
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(library()).toBeVisible();
});

test('after many wrong passwords the wait is counted down', async () => {
  await renderApp({ signedIn: false });
  for (let wrong = 0; wrong < 6; wrong += 1) {
    await userEvent.keyboard('not this{Enter}');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  }
  const wait = (seconds: string) => `Too many tries. Wait ${seconds}, then try again.`;
  await expect.element(field()).toHaveAccessibleDescription(wait('2 seconds'));
  await expect.element(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  await expect.element(field()).toHaveAccessibleDescription(wait('1 second'));
  await expect.element(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(library()).toBeVisible();
});

test('who stays signed in needs no password', async () => {
  const { backend } = await renderApp({ signedIn: false, staying: ['Ada'] });
  await expect.element(library()).toBeVisible();
  expect(backend.calls).not.toContain('accountsSignIn');
});

test('the form does not wait for the keyring, and whoever types keeps it', async () => {
  let answer: (user: null) => void = () => {};
  const { backend } = await renderApp({ signedIn: false, staying: ['Ada'] }, '/', (fake) => {
    fake.commands.accountsResume = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
  });
  await expect.element(page.getByText(/The password works meanwhile/)).toBeVisible();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('c');
  await expect.poll(() => backend.calls).toContain('accountsKeepForm');
  answer(null);
  await userEvent.keyboard('orrect horse{Enter}');
  await expect.element(library()).toBeVisible();
});

test('a keyring that does not help says so in a sentence, and is asked again', async () => {
  let isLocked = true;
  await renderApp({ signedIn: false, staying: ['Ada'] }, '/', (backend) => {
    const unlocked = backend.commands.accountsResume;
    backend.commands.accountsResume = (id) => {
      if (isLocked) throw failure('keyringUnavailable', { params: { reason: 'locked' } });
      return unlocked(id);
    };
  });
  await expect
    .element(page.getByText('The system keyring is locked, so Lobbycard asks for your password.'))
    .toBeVisible();
  await expect.element(field()).toHaveFocus();
  await expectAccessible();
  isLocked = false;
  (page.getByRole('button', { name: 'Try the keyring again' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(library()).toBeVisible();
});

test('the arrow keys walk over the tiles, and signing in there lets that person stay', async () => {
  const { backend } = await renderApp({ signedIn: false });
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: 'Jonas' })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(field('Jonas')).toHaveFocus();
  await userEvent.keyboard('correct horse{Tab}{Tab} ');
  const stay = page.getByRole('checkbox', { name: 'Stay signed in on this computer' });
  await expect.element(stay).toBeChecked();
  backend.commands.accountsStay = () => {
    throw failure('keyringUnavailable', { params: { reason: 'noService' } });
  };
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(library()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Jonas' })).toBeVisible();
  await expect.element(page.getByText(/^No keyring service runs on this computer/)).toBeVisible();
  backend.commands.accountsStay = () => null;
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => backend.calls.filter((call) => call === 'accountsStay').length).toBe(2);
});

test('who is chosen among others and stays signed in comes in without a password', async () => {
  await renderApp({ signedIn: false, staying: ['Jonas'] });
  await userEvent.click(page.getByText('Jonas', { exact: true }));
  await expect.element(field('Jonas')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Jonas' })).toBeVisible();
});

test('a profile that was brought back waits for a password of the owner', async () => {
  await renderApp({ signedIn: false }, '/', ({ boot, household }) => {
    household.members.forEach((member) => {
      if (member.id === 2) member.password = null;
    });
    boot.profiles = household.tiles();
  });
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{ArrowRight}');
  await expect.element(page.getByText(/Jonas was brought back and has no password/)).toBeVisible();
  await expect.element(field('Jonas')).not.toBeInTheDocument();
  await expectAccessible();
});

test('a new profile begins with the owner signing in', async () => {
  await renderApp({ signedIn: false });
  (page.getByRole('button', { name: 'New profile…' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^Ada owns the library/)).toBeVisible();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'New profile' })).toBeVisible();
});

test('signing out leads back to the profiles', async () => {
  const { history } = await renderApp({}, '/movies/3');
  await userEvent.click(page.getByRole('button', { name: 'Ada' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Sign out' }));
  await expect.element(page.getByRole('heading', { name: 'Who is watching?' })).toBeVisible();
  expect(history.location.pathname).toBe('/');
});
