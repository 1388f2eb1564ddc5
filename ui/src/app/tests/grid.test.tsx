import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderApp } from '../../test/renderApp';

const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
const row = () => Number(document.activeElement?.getAttribute('aria-rowindex'));
const grid = () => page.getByRole('grid', { name: 'Movies' });
const scroller = () => grid().element() as HTMLElement;

async function openGrid(movies = 2000) {
  const app = await renderApp({ movies });
  await expect.element(grid()).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[aria-rowindex]').length).toBeGreaterThan(5);
  (document.querySelector('[aria-rowindex="1"]') as HTMLElement).focus();
  // The focused card comes into view before anything else scrolls.
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0');
  await new Promise((resolve) => setTimeout(resolve, 50));
  return app;
}

test('arrows, Home, End and the page keys move through two thousand posters', async () => {
  await openGrid();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(row).toBe(2);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(row).toBe(8);
  await userEvent.keyboard('{End}');
  await expect.poll(row).toBe(2000);
  await userEvent.keyboard('{PageUp}');
  await expect.poll(row).toBeLessThan(2000);
  await userEvent.keyboard('{Home}');
  await expect.poll(row).toBe(1);
  expect(document.querySelectorAll('[aria-rowindex]').length).toBeLessThan(80);
});

test('only the rows in view exist, and each of them gets its card', async () => {
  const { backend } = await openGrid();
  scroller().scrollTop = 40_000;
  await expect.poll(() => document.querySelectorAll('[aria-label^="Movie "]').length).toBe(0);
  expect(backend.calls.filter((name) => name === 'moviesCards').length).toBeLessThan(8);
});

test('typing goes to a title, the same letter again to the next', async () => {
  await openGrid();
  await userEvent.keyboard('m');
  await expect.poll(focused).toMatch(/^Midnight/);
  const first = row();
  await userEvent.keyboard('m');
  await expect.poll(row).toBe(first + 1);
  await new Promise((resolve) => setTimeout(resolve, 1050));
  await userEvent.keyboard('silver ro');
  await expect.poll(focused).toMatch(/^Silver Road/);
});

test('Back returns to the same place and the same card', async () => {
  const { history } = await openGrid();
  scroller().scrollTop = 9_000;
  await expect.poll(() => document.querySelector('[aria-rowindex="187"]')).not.toBeNull();
  // Its title comes after its place; a name that changes while it is looked for is not found.
  await expect
    .poll(() => document.querySelector('[aria-rowindex="187"]')?.getAttribute('aria-label'))
    .not.toBe('Movie 187');
  await userEvent.click(document.querySelector('[aria-rowindex="187"]') as HTMLElement);
  await expect.element(page.getByRole('heading', { name: 'Facts' })).toBeVisible();
  const title = document.querySelector('h1')?.textContent ?? '';
  expect(document.activeElement?.tagName).toBe('H1');
  expect(document.title).toContain(title);
  await userEvent.click(page.getByRole('button', { name: 'Movies', exact: true }));
  await expect.element(grid()).toBeVisible();
  await expect.poll(() => scroller().scrollTop).toBe(9_000);
  await expect.poll(row).toBe(187);
  expect(focused()).toContain(title);
  expect(history.location.pathname).toBe('/');
});

test('the movie beside it is one step away, and Back finds its card', async () => {
  await openGrid();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('1 of 2,000')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Next movie' }));
  await expect.element(page.getByText('2 of 2,000')).toBeVisible();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.poll(row).toBe(2);
});

test('the order lives in the address', async () => {
  const { history } = await openGrid(60);
  await userEvent.click(page.getByRole('button', { name: /^Sort/ }));
  await userEvent.click(page.getByRole('menuitemradio', { name: 'Year' }));
  await expect.poll(() => history.location.search).toContain('by=year');
});

test('a smaller size shows more posters a line and is kept', async () => {
  const { backend } = await openGrid(60);
  await userEvent.click(page.getByRole('button', { name: 'Captions' }));
  (page.getByRole('slider', { name: 'Poster size' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect
    .poll(() => backend.boot.settings)
    .toMatchObject({ theme: 'dark', posterWidth: 112, captions: false });
});

test('a changed title takes its new place, and Back finds it there', async () => {
  const { backend } = await openGrid();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('1 of 2,000')).toBeVisible();
  await userEvent.keyboard('{F2}Zzz, the last of all{Enter}');
  await expect.element(page.getByText('2,000 of 2,000')).toBeVisible();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.poll(row).toBe(2000);
  await expect.poll(focused).toContain('Zzz, the last of all');
  expect(backend.sorted({ by: 'title', direction: 'ascending' }).at(-1)?.title).toContain('Zzz');
});
