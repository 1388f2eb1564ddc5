import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FakeOptions } from '../../test/fakeBackend';
import { expectAccessible, renderApp } from '../../test/renderApp';

const grid = () => page.getByRole('grid', { name: 'Movies' });
const row = (index: number) => document.querySelector(`[aria-rowindex="${index}"]`) as HTMLElement;
const focusedRow = () => Number(document.activeElement?.getAttribute('aria-rowindex'));
const heads = () =>
  page
    .getByRole('columnheader')
    .elements()
    .map((head) => head.textContent);
const selectedRows = () =>
  [...document.querySelectorAll('[role="row"][aria-selected="true"]')].map((element) =>
    Number(element.getAttribute('aria-rowindex')),
  );

async function openList(options: FakeOptions = {}) {
  const app = await renderApp({
    ...options,
    settings: { moviesAs: 'list', ...options.settings },
  });
  await expect.element(grid()).toBeVisible();
  await expect.poll(() => row(2)?.getAttribute('aria-label')).not.toMatch(/^Movie /);
  return app;
}

async function focusFirst() {
  row(2).focus();
  await expect.poll(focusedRow).toBe(2);
}

for (const theme of ['dark', 'light'] as const) {
  test(`it is a grid with heads and accessible in the ${theme} theme`, async () => {
    await openList({ settings: { moviesAs: 'list', theme } });
    expect(grid().element().getAttribute('aria-rowcount')).toBe('61');
    expect(grid().element().getAttribute('aria-colcount')).toBe('5');
    expect(heads()).toEqual(['Title', 'Year', 'Director', 'Genres', 'Runtime']);
    const cells = [...row(2).querySelectorAll('[role="gridcell"]')];
    expect(cells.map((cell) => cell.getAttribute('aria-colindex'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    await expectAccessible();
  });
}

test('the layout is chosen by keyboard, keeps the card in view and is kept as a setting', async () => {
  const { backend } = await renderApp();
  await expect.element(grid()).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}>list{Enter}');
  await expect.element(page.getByRole('columnheader', { name: 'Title' })).toBeVisible();
  await expect.poll(() => backend.boot.settings.moviesAs).toBe('list');
  page.getByRole('radio', { name: 'Show a list' }).element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByRole('columnheader')).not.toBeInTheDocument();
  await expect.poll(() => backend.boot.settings.moviesAs).toBe('posters');
});

test('arrows, Home, End and letters go through 100,000 lines of which few exist', async () => {
  await openList({ movies: 100_000 });
  await focusFirst();
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(focusedRow).toBe(4);
  await userEvent.keyboard('{End}');
  await expect.poll(focusedRow).toBe(100_001);
  await userEvent.keyboard('{Home}');
  await expect.poll(focusedRow).toBe(2);
  await userEvent.keyboard('s');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^S/);
});

test('selection, renaming and deleting are those of the grid', async () => {
  const { backend } = await openList();
  await focusFirst();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.poll(selectedRows).toEqual([2, 3, 4]);
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(selectedRows).toEqual([]);
  await userEvent.keyboard('{F2}');
  const field = page.getByRole('textbox', { name: 'Title' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}Aardvark{Enter}');
  await expect.poll(() => row(2)?.getAttribute('aria-label')).toMatch(/^Aardvark/);
  const before = backend.cards.size;
  await expect.poll(focusedRow).toBe(2);
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => backend.cards.size).toBe(before - 1);
});

test('a head orders the list, and turns it round', async () => {
  const { history } = await openList();
  const year = page.getByRole('columnheader', { name: /Year/ });
  year.getByRole('button').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.search).toContain('by=year');
  await expect.poll(() => year.element().getAttribute('aria-sort')).toBe('ascending');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => year.element().getAttribute('aria-sort')).toBe('descending');
  await expect
    .poll(() =>
      page.getByRole('columnheader', { name: /Title/ }).element().getAttribute('aria-sort'),
    )
    .toBeNull();
});

test('columns are chosen from a menu and made wider by keyboard and pointer', async () => {
  const { backend } = await openList();
  page.getByRole('button', { name: 'Columns' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(page.getByRole('menuitemcheckbox', { name: 'Added' }));
  await userEvent.click(page.getByRole('menuitemcheckbox', { name: 'Genres' }));
  await userEvent.keyboard('{Escape}');
  await expect.poll(heads).toEqual(['Title', 'Year', 'Director', 'Runtime', 'Added']);
  const width = page.getByRole('slider', { name: 'Width of Director' });
  width.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .poll(() => backend.boot.settings.columns.find(({ name }) => name === 'director')?.width)
    .toBe(184);
  const handle = width.element().parentElement as HTMLElement;
  const at = handle.getBoundingClientRect();
  const point = { clientX: at.left + 8, clientY: at.top + 8, pointerId: 1, bubbles: true };
  const press = { ...point, button: 0, pointerType: 'mouse' };
  handle.dispatchEvent(new PointerEvent('pointerdown', press));
  window.dispatchEvent(new PointerEvent('pointermove', { ...press, clientX: at.left - 32 }));
  window.dispatchEvent(new PointerEvent('pointerup', { ...press, clientX: at.left - 32 }));
  await expect
    .poll(() => backend.boot.settings.columns.find(({ name }) => name === 'director')?.width)
    .toBeGreaterThan(184);
});

for (const dir of ['ltr', 'rtl'] as const) {
  test(`in a small window that reads ${dir} nothing reaches beyond it`, async () => {
    await page.viewport(900, 600);
    document.documentElement.dir = dir;
    try {
      await openList();
      const list = grid().element().getBoundingClientRect();
      const heads = page.getByRole('columnheader').elements();
      for (const [index, cell] of [...row(2).querySelectorAll('[role="gridcell"]')].entries()) {
        const { left, right } = cell.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(list.left);
        expect(right).toBeLessThanOrEqual(list.right);
        expect(heads[index]?.getBoundingClientRect().left).toBeCloseTo(left, 0);
      }
    } finally {
      document.documentElement.dir = '';
      await page.viewport(1280, 900);
    }
  });
}
