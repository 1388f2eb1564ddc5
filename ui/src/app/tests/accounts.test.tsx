import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

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

test('a password can be looked at while it is typed', async () => {
  await renderApp({ signedIn: false });
  const field = page.getByLabelText('Password for Ada');
  await userEvent.fill(field, 'secret');
  await expect.element(field).toHaveAttribute('type', 'password');
  await userEvent.click(page.getByRole('button', { name: 'Show' }));
  await expect.element(field).toHaveAttribute('type', 'text');
});

test('a wrong password says so at the field, the right one opens the library', async () => {
  await renderApp({ signedIn: false });
  await expectAccessible();
  await userEvent.keyboard('not this{Enter}');
  const field = page.getByLabelText('Password for Ada');
  await expect.element(field).toHaveAccessibleDescription('That password is not right.');
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
});

test('signing out leads back to the profiles', async () => {
  await renderApp();
  await userEvent.click(page.getByRole('button', { name: 'Ada' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Sign out' }));
  await expect.element(page.getByRole('heading', { name: 'Who is watching?' })).toBeVisible();
});
