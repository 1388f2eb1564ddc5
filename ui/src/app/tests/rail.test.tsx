import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, renderApp } from '../../test/renderApp';

const grid = () => page.getByRole('grid', { name: 'Movies' });
const rail = () => page.getByRole('listbox', { name: 'Go to' });
const stop = (name: string) => rail().getByRole('option', { name, exact: true });
const current = () => document.querySelector('[role=option][aria-selected=true]')?.textContent;
const scroller = () => grid().element() as HTMLElement;

async function openGrid(address = '/', movies = 2000) {
  const app = await renderApp({ movies }, address);
  await expect.element(rail()).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[aria-rowindex]').length).toBeGreaterThan(5);
  return app;
}

test('letters lead through the grid by keyboard, and the grid goes on from there', async () => {
  await openGrid();
  await expectAccessible();
  await expect.poll(current).toBe('B');
  (stop('B').element() as HTMLElement).focus();
  await userEvent.keyboard('m{Enter}');
  await expect.poll(() => scroller().scrollTop).toBeGreaterThan(1000);
  await expect.poll(current).toBe('M');
  await userEvent.keyboard('{End}{Enter}');
  await expect.poll(current).toBe('W');
  await userEvent.keyboard('{Home}{Enter}');
  await expect.poll(current).toBe('B');
  expect(scroller().scrollTop).toBeLessThan(400);
  // The letter typed before is forgotten.
  await new Promise((resolve) => setTimeout(resolve, 1050));
  await userEvent.keyboard('p{Enter}');
  await expect.poll(current).toBe('P');
  await userEvent.tab();
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^Paper/);
});

test('the place in view is marked while the grid is scrolled', async () => {
  await openGrid();
  scroller().scrollTop = scroller().scrollHeight;
  await expect.poll(current).toBe('W');
  scroller().scrollTop = 0;
  await expect.poll(current).toBe('B');
});

test('letters without a title stand there and cannot be gone to', async () => {
  await openGrid();
  expect(stop('A').element().getAttribute('aria-disabled')).toBe('true');
  expect(stop('M').element().getAttribute('aria-disabled')).toBeNull();
});

test('by year the rail is made of decades', async () => {
  await openGrid('/?by=year&direction=descending');
  await expect.element(stop('2010s')).toBeVisible();
  (stop('2010s').element() as HTMLElement).focus();
  await userEvent.keyboard('{End}{Enter}');
  await expect.poll(() => scroller().scrollTop).toBeGreaterThan(1000);
});

test('in a low window only letters with a title are left, none of them too small', async () => {
  await page.viewport(900, 600);
  try {
    await openGrid();
    await expect.poll(() => rail().getByRole('option').elements().length).toBe(8);
    for (const one of rail().getByRole('option').elements()) {
      expect(one.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    }
    await expectAccessible();
  } finally {
    await page.viewport(1280, 900);
  }
});
