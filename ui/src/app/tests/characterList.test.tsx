import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const list = () => page.getByRole('grid', { name: 'Characters' });
const scroller = () => list().element() as HTMLElement;
const filter = () => page.getByRole('searchbox', { name: 'Filter by name' });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
const row = () => Number(document.activeElement?.getAttribute('aria-rowindex'));
const sections = () => page.getByRole('navigation', { name: 'Sections' });

async function openList(movies = 60, address = '/characters') {
  const app = await renderApp({ movies }, address);
  await expect.element(list()).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[aria-label^="Character "]').length).toBe(0);
  return app;
}

/** The list entered from the field above it, as the keyboard does. */
async function enterList() {
  await userEvent.click(filter());
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(row).toBe(1);
}

for (const theme of ['dark', 'light'] as const) {
  test(`the list is accessible in the ${theme} theme`, async () => {
    await renderApp({ settings: { theme } }, '/characters');
    await expect.element(page.getByRole('row', { name: /Count Orlok/ })).toBeVisible();
    await expectAccessible();
  });
}

test('a row says who it is, how large the part is, how often it was played, and by whom', async () => {
  await openList();
  await expect.element(list()).toHaveAttribute('aria-rowcount', '11');
  await expect
    .element(
      page.getByRole('row', {
        name: 'Count Orlok, Leading, Dracula, Horror of Dracula · Bela Lugosi, Christopher Lee, 18 movies, 11 performers',
      }),
    )
    .toBeVisible();
  await expect.element(page.getByText('11 characters')).toBeVisible();
});

test('the sidebar leads to the list, and is marked on a character’s page as well', async () => {
  await renderApp();
  await userEvent.click(sections().getByRole('link', { name: /Characters/ }));
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await enterList();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: /Count Orlok/ })).toBeVisible();
  const entry = sections().getByRole('link', { name: /Characters/ });
  await expect.element(entry).toHaveAttribute('aria-current', 'page');
});

test('only the rows in view exist among a hundred thousand, and End reaches the last', async () => {
  const { backend } = await openList(100_000);
  await enterList();
  await userEvent.keyboard('{End}');
  await expect.poll(row).toBe(100_000);
  expect(document.querySelectorAll('[aria-rowindex]').length).toBeLessThan(60);
  expect(backend.calls.filter((name) => name === 'charactersRows').length).toBeLessThan(12);
});

test('Enter opens a character, and Back returns to the same row at the same place', async () => {
  await openList(600);
  await enterList();
  await userEvent.keyboard('{PageDown}{PageDown}{ArrowDown}');
  const [place, name, top] = [row(), focused(), scroller().scrollTop];
  expect(top).toBeGreaterThan(500);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  await userEvent.click(page.getByRole('button', { name: 'Characters', exact: true }));
  await expect.poll(row).toBe(place);
  expect(focused()).toBe(name);
  await expect.poll(() => scroller().scrollTop).toBe(top);
});

test('part, performers, movies, order and letters live in the address', async () => {
  const { history } = await openList(3000);
  await userEvent.click(page.getByRole('button', { name: /^Show/ }));
  await userEvent.click(page.getByRole('menuitemcheckbox', { name: 'Played by two or more' }));
  await userEvent.click(page.getByRole('menuitemcheckbox', { name: 'In two or more movies' }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Leading' }));
  await userEvent.keyboard('{Escape}');
  await expect
    .element(page.getByRole('button', { name: 'Show Leading, 2+ performers, 2+ movies' }))
    .toBeVisible();
  await userEvent.click(page.getByRole('button', { name: /^Sort/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Castings' }));
  await userEvent.click(filter());
  await userEvent.keyboard('orl');
  for (const part of ['role=leading', 'performers=2', 'movies=2', 'by=castings', 'name=orl']) {
    await expect.poll(() => history.location.search).toContain(part);
  }
  expect(history.location.search).toContain('direction=descending');
  for (const one of page.getByRole('row').elements()) {
    expect(one.getAttribute('aria-label')).toMatch(/^Count Orlok.*, Leading, /);
  }
});

test('no character found says what to do, and takes what was typed for a new one', async () => {
  const { backend } = await openList();
  await userEvent.click(filter());
  await userEvent.keyboard('Nosferatu');
  await expect.element(page.getByText('No character has “Nosferatu” in a name')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'New character “Nosferatu”' }));
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Nosferatu');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('New character: Nosferatu')).toBeVisible();
  expect(backend.undoable.at(-1)?.label.kind).toBe('newCharacter');
});

test('a choice without anybody leads back to all', async () => {
  await renderApp({}, '/characters?role=background&name=%22Orlok%22');
  await expect
    .element(page.getByText('No character of this choice has “Orlok” in a name'))
    .toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Show all characters' }));
  await expect.element(page.getByText('11 characters')).toBeVisible();
});

test('a new character needs a name, what was typed stays, and it opens in its fields', async () => {
  await openList();
  await userEvent.click(page.getByRole('button', { name: 'New character' }));
  await userEvent.keyboard(' {Enter}');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveAccessibleDescription('A character needs a name.');
  await expect.element(name).toHaveFocus();
  await expect.element(name).toHaveValue(' ');
  await expectAccessible();
  await userEvent.keyboard('Lulu{Enter}');
  await expect.element(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.element(page.getByText('12 characters')).toBeVisible();
});
