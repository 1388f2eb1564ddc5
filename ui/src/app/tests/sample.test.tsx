import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

test('the sample collection comes with one click and goes with one click', async () => {
  const { backend } = await renderApp({ movies: 0 });
  await expect.element(page.getByRole('heading', { name: 'Your first movies' })).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Try the sample collection' }));
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  await expect.element(page.getByText(/^This is the sample collection/)).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Remove the sample' }));
  await expect.element(page.getByRole('heading', { name: 'Your first movies' })).toBeVisible();
  await expect.element(page.getByText('Took back: the sample collection')).toBeVisible();
  expect(backend.cards.size).toBe(0);
});

test('a library without the sample says nothing of it', async () => {
  await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  expect(page.getByText(/sample/i).elements()).toHaveLength(0);
});

test('an export says what was written, and can be stopped', async () => {
  const { backend } = await renderApp();
  await userEvent.keyboard('{F10}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Export…' }));
  await expect.element(page.getByText('60 movies and 12 pictures exported.')).toBeVisible();
  backend.stepMs = 400;
  await userEvent.keyboard('{F10}');
  await userEvent.click(page.getByRole('menuitem', { name: 'Export…' }));
  await userEvent.click(page.getByRole('button', { name: /^Exporting \d of 3/ }));
  await expect.element(page.getByRole('button', { name: /^Exporting/ })).not.toBeInTheDocument();
});
