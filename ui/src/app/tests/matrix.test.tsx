import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const table = () => page.getByRole('grid', { name: 'Universal Frankenstein' });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
const place = () => document.activeElement?.getAttribute('data-place');
const cell = (name: string | RegExp) => page.getByRole('gridcell', { name });
const card = (index: number) => document.querySelector(`[aria-rowindex="${index}"]`) as HTMLElement;

async function openSet() {
  const app = await renderApp({}, '/matrix?set=3');
  await expect.element(table()).toBeVisible();
  return app;
}

/** The table entered by Tab from what stands above it. */
async function enterTable() {
  (page.getByRole('button', { name: /^Characters in/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Tab}');
  await expect.poll(place).toBe('0 0');
}

for (const theme of ['dark', 'light'] as const) {
  test(`the table is accessible in the ${theme} theme`, async () => {
    await renderApp({ settings: { theme } }, '/matrix?set=3');
    await expect.element(table()).toBeVisible();
    await enterTable();
    await expect.element(page.getByRole('tooltip')).toBeVisible();
    await expectAccessible();
  });
}

test('counts are said in words, and one performer across films is named once', async () => {
  await openSet();
  await expect.element(heading('Universal Frankenstein')).toBeVisible();
  await expect.element(page.getByText('8 movies, 11 characters, 6 recasts')).toBeVisible();
  const karloff = page.getByRole('gridcell', { name: /^Boris Karloff/ }).elements();
  expect(karloff.map((one) => one.textContent)).toEqual(['Boris Karloff', '', '']);
  await expect
    .element(
      cell(
        'Elsa Lanchester, Una O’Connor as The Bride in Bride of Frankenstein, 1935. Una O’Connor by voice',
      ),
    )
    .toHaveTextContent('Elsa Lanchester, Una O’Connor');
});

test('a recast is said in words, to those who hear it and to those who rest on it', async () => {
  await openSet();
  const massey = cell(/^Ilona Massey/);
  await expect
    .element(massey)
    .toHaveAccessibleName(
      'Ilona Massey as Elsa Frankenstein in Frankenstein Meets the Wolf Man, 1943. Recast: was Evelyn Ankers in The Ghost of Frankenstein, 1942',
    );
  await userEvent.hover(massey);
  const hint = page.getByRole('tooltip');
  await expect.element(hint).toHaveTextContent('Ilona Massey as Elsa Frankenstein');
  await expect
    .element(hint)
    .toHaveTextContent('Recastwas Evelyn Ankers in The Ghost of Frankenstein, 1942');
  await userEvent.hover(heading('Universal Frankenstein'));
  await expect.element(hint).not.toBeInTheDocument();
});

test('the table is one stop, and the keyboard reaches every cell and head', async () => {
  await openSet();
  await enterTable();
  expect(focused()).toBe('Boris Karloff as The Monster in Frankenstein, 1931');
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.poll(focused).toBe('Nobody as Larry Talbot in Bride of Frankenstein, 1935');
  await userEvent.keyboard('{End}');
  await expect.poll(place).toBe('1 7');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(place).toBe('10 7');
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await expect.poll(place).toBe('0 0');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('link', { name: /^Frankenstein 1931/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(place).toBe('-1 0');
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  await expect.element(page.getByRole('link', { name: /^The Monster/ })).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.poll(place).toBe('0 0');
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]').length).toBe(1);
});

test('Enter on a dot opens the cast of that movie, and Back returns to the dot', async () => {
  const { history } = await openSet();
  await enterTable();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  await expect.poll(focused).toBe('Nobody as Larry Talbot in Son of Frankenstein, 1939');
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('add somebody');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.pathname).toBe('/movies/3/cast');
  await expect.element(page.getByRole('button', { name: 'Paste cast…' })).toBeVisible();
  history.back();
  await expect.element(table()).toBeVisible();
  await expect.poll(place).toBe('1 2');
});

test('Esc closes what is said about a cell, and Ctrl+C copies it', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await openSet();
  await enterTable();
  await expect.element(page.getByRole('tooltip')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('tooltip')).not.toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}{Control>}c{/Control}');
  await expect.element(page.getByText('Copied Boris Karloff')).toBeVisible();
  expect(write).toHaveBeenCalledWith('Boris Karloff');
  write.mockRestore();
});

test('the table is saved, and the file is named', async () => {
  const { backend } = await openSet();
  await userEvent.click(page.getByRole('button', { name: 'Save as CSV…' }));
  await expect.element(page.getByText('Saved casting.csv')).toBeVisible();
  expect(backend.calls).toContain('castingSaveMatrix');
});

test('characters of one movie are left out, and the address says so', async () => {
  const { history } = await openSet();
  await userEvent.click(page.getByRole('button', { name: /^Characters in/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: '2 movies or more' }));
  await expect.element(page.getByText('8 movies, 7 characters, 6 recasts')).toBeVisible();
  expect(history.location.search).toContain('least=2');
  await expect.element(page.getByRole('link', { name: /^Fritz/ })).not.toBeInTheDocument();
});

test('sixty movies by five hundred characters exist where they are in view', async () => {
  const { backend } = await renderApp({ movies: 60 });
  await expect.poll(() => card(1)?.getAttribute('aria-label')).not.toMatch(/^Movie /);
  card(1).focus();
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0');
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.click(page.getByRole('button', { name: 'Who plays whom' }));
  await expect.element(page.getByText(/^60 movies, 500 characters/)).toBeVisible();
  await enterTable();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(place).toBe('499 59');
  expect(document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(900);
  const shown = document.activeElement?.getBoundingClientRect();
  expect(shown?.right).toBeLessThanOrEqual(window.innerWidth);
  expect(shown?.bottom).toBeLessThanOrEqual(window.innerHeight);
  await userEvent.keyboard('{Home}{PageUp}');
  await expect.poll(() => Number(place()?.split(' ')[0])).toBeLessThan(495);
  // Nothing that has the focus is below what stays at the edge.
  const name = document.querySelector('[role="rowheader"]')?.getBoundingClientRect();
  expect(document.activeElement?.getBoundingClientRect().left).toBeGreaterThanOrEqual(
    name?.right ?? Number.POSITIVE_INFINITY,
  );
  expect(backend.calls.filter((one) => one === 'castingMatrix').length).toBe(1);
});

test('a set, a director and a selection lead here', async () => {
  const { history } = await renderApp({}, '/movies/3');
  await userEvent.click(page.getByRole('link', { name: 'Who plays whom in this set' }));
  await expect.element(table()).toBeVisible();
  expect(history.location.search).toBe('?set=3');
  history.push('/people/1');
  await expect.element(heading('Max Schreck')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'More' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Who plays whom in their movies' }));
  await expect.element(heading('Erle C. Kenton')).toBeVisible();
  expect(history.location.search).toBe('?director=1');
});

test('movies without characters lead to the cast of the first', async () => {
  const { history } = await renderApp({}, '/matrix?movies=[2,3]');
  await expect.element(page.getByText('Nobody plays anybody here yet')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: /^Edit the cast of/ }));
  await expect.poll(() => history.location.pathname).toBe('/movies/2/cast');
});

test('too many movies are said, and a choice that is gone as well', async () => {
  const ids = Array.from({ length: 201 }, (_, at) => at + 1);
  const { history } = await renderApp({}, `/matrix?movies=[${ids}]`);
  await expect.element(page.getByText(/^At most 200 movies fit side by side/)).toBeVisible();
  history.push('/matrix?selection=4');
  await expect.element(page.getByText('No movies here')).toBeVisible();
  history.push('/matrix?director=901');
  await expect.element(heading('Nothing to show here')).toBeVisible();
});
