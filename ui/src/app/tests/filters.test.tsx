import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const grid = () => page.getByRole('grid', { name: 'Movies' });
const addFilter = () => page.getByRole('button', { name: 'Add filter' });
const chip = (name: string) => page.getByRole('row', { name });
const focusedText = () => document.activeElement?.textContent ?? '';

async function openLibrary(address = '/', options: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp(options, address);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Movies' })).toBeVisible();
  await expect.element(addFilter()).toBeVisible();
  return { ...app, query: () => new URLSearchParams(app.history.location.search).get('q') };
}

/** Opens the picker of a filter by keyboard alone. */
async function openPicker(field: string) {
  (addFilter().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menu', { name: 'Add filter' })).toBeVisible();
  await userEvent.keyboard(field);
  await expect.poll(focusedText).toBe(field);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: field })).toBeVisible();
}

test('a genre is ticked by keyboard, counted, kept in the address, and Back takes it away', async () => {
  const { query } = await openLibrary();
  await openPicker('Genre');
  await expect.element(page.getByRole('option', { name: /Film noir.*10/ })).toBeVisible();
  await expectAccessible(['aria-hidden-focus']);
  await userEvent.keyboard('Film{Enter}');
  await expect.poll(query).toBe('genre:"Film noir"');
  await userEvent.keyboard('{Escape}');
  await expect.element(chip('Genre: Film noir')).toBeVisible();
  await expect.element(page.getByText('10 of 60')).toBeVisible();
  await expect.poll(() => document.activeElement).toBe(addFilter().element());
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.poll(query).toBeNull();
});

test('counts follow as the movies are narrowed', async () => {
  await openLibrary('/?q=country:Japan');
  await openPicker('Genre');
  await expect.element(page.getByRole('option', { name: /Drama.*5/ })).toBeVisible();
});

test('of seen and not seen one holds at a time', async () => {
  const { query } = await openLibrary('/?q=year:1930..1989');
  await openPicker('Seen');
  await userEvent.keyboard('Not{Enter}');
  await expect.poll(query).toBe('year:1930..1989 seen:no');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.poll(query).toBe('year:1930..1989 seen:yes');
  await userEvent.keyboard('{Enter}');
  await expect.poll(query).toBe('year:1930..1989');
});

test('somebody is found by name and added by number', async () => {
  const { query } = await openLibrary();
  await openPicker('Actor');
  await userEvent.keyboard('greta');
  await expect.element(page.getByRole('option', { name: /Greta Schröder.*24/ })).toBeVisible();
  await expectAccessible(['aria-hidden-focus']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(query).toBe('actor:#3');
  await expect.element(page.getByText('24 of 60')).toBeVisible();
});

test('two named thumbs choose a span of years', async () => {
  const { query } = await openLibrary('/?q=genre:Drama');
  await openPicker('Years');
  const first = page.getByRole('slider', { name: 'First year' });
  const last = page.getByRole('slider', { name: 'Last year' });
  await expect.element(first).toBeInTheDocument();
  await expectAccessible(['aria-hidden-focus']);
  (last.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(query).toMatch(/^genre:Drama year:\d{4}\.\.\d{4}$/);
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(query).toMatch(/^genre:Drama year:\d{3}1\.\.\d{3}8$/);
  // As wide as it was, it says nothing.
  await userEvent.keyboard('{Home}');
  (last.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.poll(query).toBe('genre:Drama');
});

test('a runtime is typed, and what it leaves is said before', async () => {
  const { query } = await openLibrary();
  await openPicker('Runtime');
  await userEvent.keyboard('x');
  await expect.element(page.getByText('Write whole minutes, such as 90.')).toBeVisible();
  await userEvent.keyboard('{Backspace}100{Enter}');
  await expect.poll(query).toBe('runtime:100..');
  await expect.element(chip('Runtime: at least 100 min')).toBeVisible();
});

test('Delete removes a chip, and the focus stays among them', async () => {
  const { query } = await openLibrary('/?q=silver country:Japan');
  await expect.element(chip('Country: Japan')).toBeVisible();
  (chip('Word: silver').element() as HTMLElement).focus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(query).toBe('country:Japan');
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('row');
});

test('a query that leaves nothing says why, and takes back its last term', async () => {
  const { query } = await openLibrary('/?q=genre:Drama genre:Horror');
  await expect.element(page.getByText('No movie is left')).toBeVisible();
  await expect
    .element(page.getByText(/no movie has all of: Genre Drama and Genre Horror/))
    .toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Remove the last filter' }));
  await expect.poll(query).toBe('genre:Drama');
  await expect.element(grid()).toBeVisible();
});

test('a mistake in the address is named, with what may have been meant', async () => {
  const { query } = await openLibrary('/?q=genre:Drana');
  await userEvent.click(page.getByRole('button', { name: 'Use “genre:Drama”' }));
  await expect.poll(query).toBe('genre:Drama');
});

test('each query keeps its place in the grid', async () => {
  await openLibrary('/', { movies: 2000 });
  const scroller = () => grid().element() as HTMLElement;
  scroller().scrollTop = 6000;
  await expect.poll(() => scroller().scrollTop).toBe(6000);
  await openPicker('Genre');
  await userEvent.keyboard('Drama{Enter}{Escape}');
  await expect.element(page.getByText(/of 2,000/)).toBeVisible();
  await expect.poll(() => scroller().scrollTop).toBe(0);
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.poll(() => scroller().scrollTop).toBe(6000);
});

test('two hundred filters leave room for the movies', async () => {
  const many = Array.from({ length: 200 }, (_, index) => `-word${index}`).join(' ');
  await openLibrary(`/?q=${many}`);
  await expect.element(chip('Word: not word199')).toBeInTheDocument();
  expect((grid().element() as HTMLElement).clientHeight).toBeGreaterThan(400);
});

for (const theme of ['dark', 'light'] as const) {
  test(`a narrowed library is accessible in the ${theme} theme`, async () => {
    await openLibrary('/?q=genre:Drama -country:Japan year:1920..1969', { settings: { theme } });
    await expect.element(chip('Country: not Japan')).toBeVisible();
    await expectAccessible();
  });
}
