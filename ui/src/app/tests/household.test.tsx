import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const profiles = () => page.getByRole('list', { name: 'Profiles' });
const press = async (name: string) => {
  const button = page.getByRole('button', { name, exact: true });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
};

async function openHousehold() {
  const app = await renderApp({}, '/profile');
  await expect.element(profiles()).toBeVisible();
  return app;
}

test('the owner adds a profile with a password that can be kept', async () => {
  const { backend } = await openHousehold();
  await expect.element(profiles().getByText('Owner of the library')).toBeVisible();
  await press('Add a profile…');
  await userEvent.keyboard('Mira{Tab}password1{Enter}');
  await expect
    .element(page.getByLabelText('Password', { exact: true }))
    .toHaveAccessibleDescription(/^Too many people use this/);
  await expectAccessible();
  await userEvent.fill(page.getByLabelText('Password', { exact: true }), 'three harbours');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Mira can sign in now')).toBeVisible();
  await expect.element(profiles().getByText('Mira')).toBeVisible();
  expect(backend.household.tiles().map(({ name }) => name)).toEqual(['Ada', 'Jonas', 'Mira']);
});

test('removing asks first, and bringing back asks for a new password', async () => {
  const { backend } = await openHousehold();
  const jonas = () => backend.household.members[1];
  await press('Remove Jonas…');
  await expect.element(page.getByRole('alertdialog', { name: 'Remove Jonas?' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  expect(jonas()?.removedAt).toBeNull();
  await press('Remove Jonas…');
  await press('Remove the profile');
  await expect.element(profiles().getByText(/^Removed on/)).toBeVisible();
  expect(jonas()?.removedAt).not.toBeNull();
  await press('Bring back Jonas');
  await expect.element(page.getByRole('dialog', { name: 'New password for Jonas' })).toBeVisible();
  await press('Later');
  await expect.element(profiles().getByText(/^Cannot sign in before/)).toBeVisible();
  await press('New password for Jonas…');
  await userEvent.keyboard('two harbours{Enter}');
  await expect.element(page.getByText('Jonas can sign in now')).toBeVisible();
  expect(jonas()?.password).toBe('two harbours');
  await expectAccessible();
});

test('nobody but the owner sees the other profiles', async () => {
  await renderApp({}, '/profile', ({ boot, household }) => {
    boot.session = household.enter(2);
  });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Jonas' })).toBeVisible();
  await expect.element(page.getByText('Add a profile…')).not.toBeInTheDocument();
});
