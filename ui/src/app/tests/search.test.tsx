import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const box = () => page.getByRole('combobox', { name: 'Search movies, people, characters' });

test('the keyboard searches, chooses and opens', async () => {
  await renderApp();
  await expect.element(box()).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}gr');
  const option = page.getByRole('option', { name: /Greta Schröder/ });
  await expect.element(option).toBeVisible();
  // While the list is open, React Aria hides the rest of the page from screen readers on purpose.
  await expectAccessible(['aria-hidden-focus']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: /Gr/ })).toBeVisible();
});

test('Enter alone takes the best match', async () => {
  await renderApp();
  await expect.element(box()).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}hutter');
  await expect.element(page.getByRole('option', { name: /Thomas Hutter/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: /Who has been/ })).toBeVisible();
});

test('a search without an answer repeats what was asked, and Esc clears it', async () => {
  await renderApp();
  await expect.element(box()).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}zzz');
  await expect.element(page.getByText('Nothing in the library is called “zzz”.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(box()).toHaveValue('');
});
