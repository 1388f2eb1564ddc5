import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showToast } from '../../components/Toasts';
import { renderApp } from '../../test/renderApp';

const messages = () =>
  [...document.querySelectorAll('[role=alertdialog]')].map((message) =>
    message.querySelector('[slot=title], span')?.textContent?.trim(),
  );
const offer = (text: string) => showToast({ text, action: { label: 'Undo', run: () => {} } });

test('of several changes only the last offers to be taken back', async () => {
  await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  offer('Title changed');
  offer('Genres changed');
  showToast({ text: 'Exported' });
  offer('Set changed');
  await expect.poll(() => messages().sort()).toEqual(['Exported', 'Set changed']);
});

test('no old message comes back when a newer one goes', async () => {
  await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) showToast({ text });
  await expect.poll(() => messages().sort()).toEqual(['Five', 'Four', 'Three']);
  await userEvent.click(page.getByRole('button', { name: 'Close' }).first());
  await expect.poll(() => messages().length).toBe(2);
  expect(messages()).not.toContain('Two');
});
