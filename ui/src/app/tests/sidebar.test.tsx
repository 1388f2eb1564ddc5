import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeView, viewsOf } from '../../test/fakeViews';
import { renderApp } from '../../test/renderApp';

const sections = () => page.getByRole('navigation', { name: 'Sections' }).element();

/** How far the open section reaches out of the sidebar, in pixels; nothing until there is one. */
function hidden(name: string) {
  const current = sections().querySelector('[aria-current="page"]');
  if (!current?.textContent?.includes(name)) return null;
  const list = sections().getBoundingClientRect();
  const entry = current.getBoundingClientRect();
  return Math.max(0, entry.bottom - list.bottom, list.top - entry.top);
}

test('in a low window the sidebar follows the section that is opened', async () => {
  await page.viewport(1280, 440);
  const { history } = await renderApp({}, '/bin');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Bin' })).toBeVisible();
  await expect.poll(() => hidden('Bin')).toBe(0);
  expect(sections().scrollTop).toBeGreaterThan(0);
  history.push('/people');
  await expect.poll(() => hidden('People')).toBe(0);
  history.push('/history');
  await expect.poll(() => hidden('History')).toBe(0);
  await page.viewport(1280, 900);
  await page.viewport(1280, 440);
  await expect.poll(() => hidden('History')).toBe(0);
  await page.viewport(1280, 900);
});

test('a view that is open at the start is shown once the views have come', async () => {
  await page.viewport(1280, 440);
  await renderApp({}, '/?view=20', (backend) => {
    viewsOf(backend).views = Array.from({ length: 20 }, (_, nth) =>
      fakeView(nth + 1, `View ${nth + 1}`, `year:${1900 + nth}`),
    );
  });
  await expect.poll(() => hidden('View 20')).toBe(0);
  await page.viewport(1280, 900);
});
