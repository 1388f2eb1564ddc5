import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

test('leaving the page by the keyboard while editing keeps what was typed', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{F2}Typed and left');
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.element(heading('Import')).toBeVisible();
  await expect.poll(() => backend.cards.get(3)?.title).toBe('Typed and left');
});

test('Esc leaves nothing behind that a page change would keep', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await userEvent.keyboard('{F2}Not meant{Escape}');
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.element(heading('Import')).toBeVisible();
  expect(backend.calls).not.toContain('moviesEdit');
});

test('Enter on the title opens it whole, as the other ways do', async () => {
  await renderApp({}, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Title')).toHaveValue('Broken Harbour 1');
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
});
