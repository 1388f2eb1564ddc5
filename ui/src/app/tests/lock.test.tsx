import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const field = (name: string) => page.getByLabelText(`Password for ${name}`);
const lock = () => userEvent.keyboard('{Control>}l{/Control}');

afterEach(() => {
  vi.restoreAllMocks();
});

test('Ctrl L covers the page, and the password leads back to the same place', async () => {
  const { backend, history } = await renderApp({ staying: ['Ada'] }, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  await lock();
  await expect.element(field('Ada')).toHaveFocus();
  await expect.element(page.getByText('Broken Harbour 1')).not.toBeInTheDocument();
  expect(document.title).toBe('Lobbycard');
  await expectAccessible();
  // The keyring is no way around a lock.
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Ada')).toHaveAccessibleDescription('That password is not right.');
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  expect(history.location.pathname).toBe('/movies/3');
  expect(backend.calls).toContain('accountsLock');
  expect(backend.calls).not.toContain('accountsResume');
});

test('the card that had the focus has it again', async () => {
  await renderApp({ movies: 2000 });
  const row = () => document.activeElement?.getAttribute('aria-rowindex');
  await expect.poll(() => document.querySelector('[aria-rowindex="1"]')).not.toBeNull();
  (document.querySelector('[aria-rowindex="1"]') as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.poll(row).toBe('2000');
  await lock();
  await expect.element(field('Ada')).toHaveFocus();
  await userEvent.keyboard('correct horse{Enter}');
  await expect.poll(row).toBe('2000');
});

test('what was typed when the window was locked is kept before it is', async () => {
  const { backend } = await renderApp({}, '/people/1');
  await expect.element(heading('Max Schreck')).toHaveFocus();
  await userEvent.keyboard('{F2}Friedrich Schreck');
  await lock();
  await expect.poll(() => backend.calls.at(-1)).toBe('accountsLock');
  expect(backend.calls).toContain('peopleEdit');
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(heading('Friedrich Schreck')).toBeVisible();
});

test('an open dialog does not keep the window open', async () => {
  await renderApp();
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  await userEvent.keyboard('{Control>}?{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await lock();
  await expect.element(field('Ada')).toHaveFocus();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('somebody else does not come to where the first one was', async () => {
  const { history } = await renderApp({}, '/people/1');
  await expect.element(heading('Max Schreck')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Ada' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Switch profile' }));
  await expect.element(field('Jonas')).toHaveFocus();
  await userEvent.keyboard('correct horse{Enter}');
  await expect.element(page.getByRole('grid', { name: 'Movies' })).toBeVisible();
  expect(history.location.pathname).toBe('/');
});

test('the window locks itself when nobody was there, and not while somebody is', async () => {
  await renderApp({ settings: { lockAfterMinutes: 5 } }, '/movies/3');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 4 * 60_000);
  await userEvent.keyboard('{Shift}');
  clock.mockReturnValue(now + 8 * 60_000);
  await userEvent.keyboard('{Shift}');
  await expect.element(heading('Broken Harbour 1')).toBeVisible();
  clock.mockReturnValue(now + 14 * 60_000);
  await userEvent.keyboard('{Shift}');
  await expect.element(field('Ada')).toHaveFocus();
});
