import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showToast } from '../../components/Toasts';
import { drag } from '../../test/fakePictures';
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

test('a message covers no button of a dialog, however small the window', async () => {
  await page.viewport(900, 600);
  await renderApp({}, '/', ({ commands }) => {
    commands.picturesMatch = () =>
      Array.from({ length: 12 }, (_, place) => ({
        place,
        file: `IMG_${place}.png`,
        movie: null,
        confidence: null,
        refusal: null,
      }));
  });
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  for (const text of ['One', 'Two']) showToast({ text });
  await drag({ phase: 'drop', count: 12 });
  await expect.element(page.getByText('IMG_0.png', { exact: true })).toBeVisible();
  offer('Changed the poster of Alien');
  await expect.poll(() => messages().length).toBe(3);
  const covered = () =>
    [...document.querySelectorAll('[role=dialog] button')]
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return document
          .elementFromPoint(left + width / 2, top + height / 2)
          ?.closest('[role=alertdialog]');
      })
      .map((button) => button.textContent);
  expect(page.getByRole('button', { name: 'Cancel' }).elements()).toHaveLength(1);
  expect(covered()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  await page.viewport(1280, 900);
});
