import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const pages = [
  { address: '/', heading: 'Movies' },
  { address: '/movies/3', heading: 'Broken Harbour 1' },
  { address: '/people/1', heading: 'Max Schreck' },
  { address: '/characters/1', heading: 'Who has been Count Orlok' },
  { address: '/import', heading: 'Import' },
  { address: '/profile', heading: 'Ada' },
];

for (const theme of ['dark', 'light'] as const) {
  for (const { address, heading } of pages) {
    test(`${address} is accessible in the ${theme} theme`, async () => {
      await renderApp({ settings: { theme } }, address);
      await expect.element(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      expect(document.documentElement.dataset.theme).toBe(theme);
      await expectAccessible();
    });
  }
}

test('the shortcut sheet lists what the keys do', async () => {
  await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  await userEvent.keyboard('{Control>}?{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible();
});

test('F10 opens the main menu, and About names version and folder', async () => {
  await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  await userEvent.keyboard('{F10}');
  await userEvent.click(page.getByRole('menuitem', { name: 'About Lobbycard' }));
  await expect.element(page.getByText('/home/ada/.local/share/lobbycard')).toBeVisible();
});
