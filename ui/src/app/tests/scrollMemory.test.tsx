import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listsOf } from '../../test/fakeLists';
import { renderApp } from '../../test/renderApp';

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const attention = () => page.getByRole('region', { name: 'Needs attention' }).element();

test('a list stands where it was left on the way back, and at its top when asked for anew', async () => {
  const { backend, history } = await renderApp({});
  listsOf(backend).attention = Array.from({ length: 400 }, (_, index) => ({
    reason: 'longDuration',
    movieId: index + 1,
    title: `Film ${index + 1}`,
    personId: null,
    person: null,
    value: 1800,
  }));
  await userEvent.click(page.getByRole('link', { name: 'Needs attention' }));
  await expect.element(page.getByText('Film 1', { exact: true })).toBeVisible();
  attention().scrollTop = 2000;
  const seen = page.getByRole('link', { name: 'Film 50', exact: true });
  await expect.element(seen).toBeInViewport();
  const top = seen.element().getBoundingClientRect().top;
  await userEvent.click(seen);
  await expect.poll(() => history.location.pathname).toBe('/movies/50');
  await expect.element(heading(/./)).toBeVisible();
  history.back();
  await expect.element(heading('Needs attention')).toBeVisible();
  await expect.element(seen).toBeInViewport();
  expect(Math.abs(seen.element().getBoundingClientRect().top - top)).toBeLessThan(2);
  await userEvent.click(page.getByRole('link', { name: /^People/ }));
  await userEvent.click(page.getByRole('link', { name: 'Needs attention' }));
  await expect.element(page.getByText('Film 1', { exact: true })).toBeInViewport();
  expect(attention().scrollTop).toBe(0);
});

test('a person stands where they were left when a film of theirs was looked at', async () => {
  const { history } = await renderApp({}, '/people/1');
  await expect.element(heading('Max Schreck')).toBeVisible();
  const article = () => document.querySelector('main article') as HTMLElement;
  [...article().querySelectorAll<HTMLElement>('a[href*="/movies/"]')].at(-1)?.focus();
  await expect.poll(() => article().scrollTop).toBeGreaterThan(300);
  const { scrollTop } = article();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.pathname).toMatch(/^\/movies/);
  await expect.poll(() => article().scrollTop).toBe(0);
  history.back();
  await expect.element(heading('Max Schreck')).toBeVisible();
  await expect.poll(() => article().scrollTop).toBe(scrollTop);
  history.forward();
  await expect.poll(() => history.location.pathname).toMatch(/^\/movies/);
  await expect.poll(() => article().scrollTop).toBe(0);
});
