import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { actions, isOfPage } from '../../lib/actions/catalogue';
import { liveActions } from '../../lib/actions/live';
import { expectAccessible, renderApp } from '../../test/renderApp';

const palette = () => page.getByRole('dialog', { name: 'Command palette' });
const box = () => page.getByRole('combobox', { name: 'Command palette' });
const option = (name: string | RegExp) => palette().getByRole('option', { name });
const marked = () =>
  document.querySelector('[role="option"][data-focused]')?.getAttribute('data-key');
const groups = () =>
  [...document.querySelectorAll('[role="dialog"] [role="group"]')].map(
    (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
  );

async function openPalette(address = '/', options = {}) {
  const app = await renderApp(options, address);
  await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(box()).toHaveFocus();
  return app;
}

for (const theme of ['dark', 'light'] as const) {
  test(`it finds everything and is accessible in the ${theme} theme`, async () => {
    await openPalette('/', { settings: { theme } });
    await userEvent.keyboard('m');
    await expect.element(option(/Max Schreck/)).toBeVisible();
    await expect.poll(groups).toEqual(expect.arrayContaining(['People', 'Commands', 'New']));
    await expectAccessible(['aria-hidden-focus']);
  });
}

test('Enter opens the best match for what was typed, even before its answer is there', async () => {
  const { history } = await openPalette();
  await userEvent.keyboard('schreck{Enter}');
  await expect.poll(() => history.location.pathname).toBe('/people/1');
  await expect.element(palette()).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Max Schreck' })).toBeVisible();
});

test('arrows, Home and End go through the rows, Esc gives the focus back', async () => {
  const { screen } = await renderApp();
  await expect.element(screen.getByRole('grid', { name: 'Movies' })).toBeVisible();
  const card = () => document.querySelector<HTMLElement>('[aria-rowindex="3"]');
  await expect.poll(card).not.toBeNull();
  card()?.focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard('>{ArrowDown}');
  const first = marked();
  await userEvent.keyboard('{End}');
  await expect.poll(marked).toBe('action-signOut');
  await userEvent.keyboard('{Home}');
  await expect.poll(marked).toBe(first);
  await expect
    .poll(() => box().element().getAttribute('aria-activedescendant'))
    .toBe(document.querySelector('[role="option"][data-focused]')?.id);
  await userEvent.keyboard('{Escape}');
  await expect.element(palette()).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement).toBe(card());
});

test('commands show their keys, and a sign narrows to them', async () => {
  const { history } = await openPalette();
  await userEvent.keyboard('>imp');
  await expect.element(option(/^Import…/)).toBeVisible();
  expect(
    option(/^Import…/)
      .element()
      .querySelector('kbd')?.textContent,
  ).toBe('Ctrl I');
  expect(groups()).toEqual(['Commands']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.pathname).toBe('/import');
});

test('@ finds people alone and # characters alone', async () => {
  await openPalette();
  await userEvent.keyboard('@gr');
  await expect.element(option(/Greta Schröder/)).toBeVisible();
  await expect.poll(groups).toEqual(['People']);
  await userEvent.clear(box());
  await userEvent.keyboard('#hutter');
  await expect.element(option(/Thomas Hutter/)).toBeVisible();
  await expect.poll(groups).toEqual(['Characters']);
});

test('what nothing is called can be made a movie of', async () => {
  await openPalette();
  await userEvent.keyboard('zzz');
  await expect.element(option('Create movie “zzz”')).toBeVisible();
  expect(groups()).toEqual(['New']);
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog', { name: 'New movie' });
  await expect.element(dialog.getByLabelText('Title')).toHaveValue('zzz');
});

test('what a page offers comes first and says of what', async () => {
  const { history } = await openPalette('/movies/3');
  await expect.element(option(/^Edit movie/)).toBeVisible();
  expect(option(/^Edit movie/).element().textContent).toContain('for Broken Harbour 1');
  await userEvent.keyboard('>delete{Enter}');
  await expect.poll(() => history.location.pathname).toBe('/');
  await expect.element(page.getByText(/Deleted Broken Harbour 1/)).toBeVisible();
});

test('without words it lists what was opened last, by profile, without what is gone', async () => {
  const { backend, history } = await renderApp({}, '/movies/3');
  await expect.element(page.getByRole('heading', { name: 'Broken Harbour 1' })).toBeVisible();
  history.push('/people/1');
  await expect.element(page.getByRole('heading', { name: 'Max Schreck' })).toBeVisible();
  history.push('/movies/5');
  await expect.poll(() => document.title).not.toMatch(/Max/);
  await userEvent.keyboard('{Control>}k{/Control}');
  const recent = () =>
    [...document.querySelectorAll('[role="dialog"] [role="group"]')]
      .find((group) => group.textContent?.startsWith('Recent'))
      ?.querySelectorAll('[role="option"]');
  await expect
    .poll(() => [...(recent() ?? [])].map((row) => row.getAttribute('data-key')))
    .toEqual(['movie-5', 'person-1', 'movie-3']);
  await expect
    .poll(() => backend.boot.settings.recents)
    .toEqual([
      {
        library: '/home/ada/.local/share/lobbycard',
        user: 1,
        things: [
          { kind: 'movie', id: 5 },
          { kind: 'person', id: 1 },
          { kind: 'movie', id: 3 },
        ],
      },
    ]);
  await userEvent.keyboard('{Escape}');
  backend.cards.delete(3);
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect
    .poll(() => [...(recent() ?? [])].map((row) => row.getAttribute('data-key')))
    .toEqual(['movie-5', 'person-1']);
});

test('Ctrl+Enter opens a movie in its fields', async () => {
  await openPalette();
  await userEvent.keyboard('broken{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
});

test('in a small window the list scrolls within it', async () => {
  await page.viewport(900, 600);
  await openPalette();
  const { bottom } = palette().element().getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(600);
  await page.viewport(1280, 900);
});

for (const address of ['/', '/movies/3', '/people/1', '/characters/1', '/vocabulary']) {
  test(`on ${address} no two actions have the same keys`, async () => {
    await renderApp({}, address);
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const keys = liveActions()
      .filter(({ id }) => isOfPage(id))
      .flatMap(({ id }) => actions[id].keys);
    expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([]);
    expect(keys).toContain('Ctrl K');
  });
}
