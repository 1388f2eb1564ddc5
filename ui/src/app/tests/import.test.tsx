import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const folder = { new: 12, same: 3, conflict: 2, skipped: 1 };

test('a folder is read, looked over, imported and taken back', async () => {
  const { backend } = await renderApp({ folder });
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  await userEvent.keyboard('{Control>}i{/Control}');
  backend.stepMs = 100;
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  await expect.element(page.getByRole('progressbar', { name: 'Reading the folder' })).toBeVisible();
  await expect.element(page.getByRole('tab', { name: '18 All' })).toBeVisible();
  await expect
    .element(
      page.getByText('Differs in title and description. Your library’s values are kept.').first(),
    )
    .toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Import 12 movies' }));
  await expect.element(page.getByRole('progressbar', { name: 'Importing' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '12 movies added' })).toBeVisible();
  await expect.element(page.getByText('films/new-2/poster.jpg')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Undo import' }));
  await expect
    .element(page.getByRole('heading', { name: 'The import was taken back' }))
    .toBeVisible();
  expect(backend.cards.size).toBe(60);
  // The message leaves the buttons at the foot free.
  const message = page.getByRole('alertdialog').element().getBoundingClientRect();
  const button = page.getByRole('button', { name: 'Show movies' }).element();
  expect(message.bottom).toBeLessThan(button.getBoundingClientRect().top);
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(page.getByRole('button', { name: 'Undo import' })).toBeVisible();
  expect(backend.cards.size).toBe(72);
});

test('a closed folder dialog changes nothing', async () => {
  await renderApp({ folder: null }, '/import');
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  await expect.element(page.getByRole('heading', { name: 'A folder of movies' })).toBeVisible();
});

test('a folder with nothing new cannot be imported, and says why', async () => {
  await renderApp({ folder: { ...folder, new: 0 } }, '/import');
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  const run = page.getByRole('button', { name: 'Import 0 movies' });
  await expect.element(run).toBeDisabled();
  await expect.element(run).toHaveAccessibleDescription('Nothing new in this folder.');
});

test('an import goes on in the header when its page is left', async () => {
  const { backend } = await renderApp({ folder: { ...folder, new: 200 } }, '/import');
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  await expect.element(page.getByRole('button', { name: 'Import 200 movies' })).toBeVisible();
  backend.stepMs = 250;
  await userEvent.click(page.getByRole('button', { name: 'Import 200 movies' }));
  await userEvent.click(page.getByRole('link', { name: /^Movies/ }));
  await userEvent.click(page.getByRole('button', { name: /^Importing \d+ of 200$/ }));
  await userEvent.click(page.getByRole('button', { name: 'Stop here' }));
  await expect.element(page.getByRole('heading', { name: /^Stopped after/ })).toBeVisible();
});

test('an import that ends while its page is left says so', async () => {
  const { backend } = await renderApp({ folder: { ...folder, new: 3 } }, '/import');
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  await expect.element(page.getByRole('button', { name: 'Import 3 movies' })).toBeVisible();
  backend.stepMs = 100;
  await userEvent.click(page.getByRole('button', { name: 'Import 3 movies' }));
  await userEvent.click(page.getByRole('link', { name: /^Movies/ }));
  await expect.element(page.getByText(/^3 movies added/)).toBeVisible();
});

test('people assumed to be those of the library are listed before anything is added', async () => {
  await renderApp({ folder: { ...folder, assumedSame: 2 } }, '/import');
  await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }));
  await userEvent.click(page.getByRole('tab', { name: '2 Assumed same' }));
  await expect.element(page.getByText('Namesake 2')).toBeVisible();
  await expect
    .element(page.getByText(/^In 2 new movies; taken for the one in your library/).first())
    .toBeVisible();
  await expectAccessible();
});
