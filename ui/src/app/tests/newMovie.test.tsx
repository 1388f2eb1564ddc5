import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const grid = () => page.getByRole('grid', { name: 'Movies' });
const title = () => page.getByRole('textbox', { name: 'Title', exact: true });

test('Ctrl+N asks for a title, and the new movie opens in its fields', async () => {
  const { backend, history } = await renderApp();
  await expect.element(grid()).toBeVisible();
  await userEvent.keyboard('{Control>}n{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'New movie' })).toBeVisible();
  await expect.element(title()).toHaveFocus();
  await expectAccessible();
  await userEvent.keyboard('Nosferatu{Tab}1922-03-04{Enter}');
  await expect.poll(() => history.location.pathname).toBe('/movies/61');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(title()).toHaveValue('Nosferatu');
  await expect.element(title()).toHaveFocus();
  expect(backend.cards.get(61)?.title).toBe('Nosferatu');
  await userEvent.keyboard('{Escape}');
  await expect.element(heading('Nosferatu')).toHaveFocus();
});

test('what is wrong is said at its field, and what was typed stays', async () => {
  await renderApp();
  await expect.element(grid()).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'New movie' }));
  await userEvent.keyboard('{Enter}');
  await expect.element(title()).toHaveAccessibleDescription('A movie needs a title.');
  await userEvent.keyboard('Alien{Tab}25 May 1979{Enter}');
  const released = page.getByRole('textbox', { name: 'Release date' });
  await expect
    .element(released)
    .toHaveAccessibleDescription('Write it as 1979, 1979-05 or 1979-05-25.');
  await expect.element(released).toHaveValue('25 May 1979');
  await expect.element(released).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a new movie can be begun from the page of another and from an empty library', async () => {
  const { history } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{Control>}n{/Control}');
  await userEvent.keyboard('Alien{Enter}');
  await expect.element(title()).toHaveValue('Alien');
  expect(history.location.pathname).toBe('/movies/61');
});

test('the main menu knows it as well', async () => {
  await renderApp({ movies: 0 });
  await userEvent.keyboard('{F10}');
  await userEvent.click(page.getByRole('menuitem', { name: 'New movie…' }));
  await expect.element(page.getByRole('dialog', { name: 'New movie' })).toBeVisible();
});
