import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { favoritesOf } from '../../test/fakeFavorites';
import { failure } from '../../test/fakeLibrary';
import { expectAccessible, renderApp } from '../../test/renderApp';

const card = (index: number) => document.querySelector(`[aria-rowindex="${index}"]`) as HTMLElement;
const label = (index: number) => card(index)?.getAttribute('aria-label') ?? '';
const title = (index: number) => label(index).split(',')[0] ?? '';
const idOf = (index: number) => Number(card(index).getAttribute('data-key'));
const heart = () => page.getByRole('button', { name: 'Favorite', exact: true });

async function openGrid(movies = 60) {
  const app = await renderApp({ movies });
  await expect.poll(() => label(1)).toMatch(/^[^M].*,|^Midnight.*,/);
  card(1).focus();
  await expect.poll(() => document.activeElement?.getAttribute('tabindex')).toBe('0');
  return app;
}

test('F makes the focused card a favorite and says so; the message takes it back', async () => {
  const { backend } = await openGrid();
  const [name, id] = [title(1), idOf(1)];
  await userEvent.keyboard('f');
  await expect.element(page.getByText(`${name} is a favorite`, { exact: true })).toBeVisible();
  expect(favoritesOf(backend).movies).toEqual([id]);
  await expect.poll(() => label(1)).toContain('favorite');
  expect(card(1).querySelector('[data-favorite]')).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard('{F6}{Tab}{Enter}');
  await expect.poll(() => favoritesOf(backend).movies).toEqual([]);
  await expect.poll(() => label(1)).not.toContain('favorite');
});

test('F once more makes it none; within a title, or with Shift, it is a letter', async () => {
  const { backend } = await openGrid();
  await userEvent.keyboard('f');
  await expect.poll(() => favoritesOf(backend).movies.length).toBe(1);
  await userEvent.keyboard('f');
  await expect.poll(() => favoritesOf(backend).movies).toEqual([]);
  const before = backend.undoable.length;
  await userEvent.keyboard('{Shift>}w{/Shift}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^Winter/);
  await userEvent.keyboard('f1');
  expect(backend.undoable.length).toBe(before);
});

test('a refused favorite shows as before, with the sentence of the refusal', async () => {
  const { backend } = await openGrid();
  let refuse = () => {};
  backend.commands.favoritesAdd = () =>
    new Promise((_, reject) => {
      refuse = () => reject(failure('readOnly'));
    });
  await userEvent.keyboard('f');
  await expect.poll(() => label(1)).toContain('favorite');
  refuse();
  await expect.poll(() => label(1)).not.toContain('favorite');
  await expect.element(page.getByText(/^The library folder cannot be written to/)).toBeVisible();
});

test('the heart on a card is pressed without leaving the grid', async () => {
  const { backend } = await openGrid();
  await userEvent.hover(card(3));
  await userEvent.click(page.getByRole('button', { name: `Favorite: ${title(3)}` }));
  await expect.poll(() => favoritesOf(backend).movies).toEqual([idOf(3)]);
  await expect.poll(() => document.activeElement?.getAttribute('aria-rowindex')).toBe('3');
});

test('a selection becomes favorites in one step, and none in another', async () => {
  const { backend } = await openGrid();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await userEvent.click(heart());
  await expect.element(page.getByText('3 movies are favorites', { exact: true })).toBeVisible();
  expect(favoritesOf(backend).movies.length).toBe(3);
  expect(backend.undoable.length).toBe(1);
  await userEvent.click(heart());
  await expect.poll(() => favoritesOf(backend).movies.length).toBe(0);
});

test('F and the heart work on the pages of a movie, a person and a character', async () => {
  const { backend, history } = await renderApp({}, '/movies/3');
  await expect.element(heart()).toHaveAttribute('aria-pressed', 'false');
  await userEvent.keyboard('f');
  await expect.element(heart()).toHaveAttribute('aria-pressed', 'true');
  expect(favoritesOf(backend).movies).toEqual([3]);
  history.push('/people/1');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Max Schreck' })).toBeVisible();
  await userEvent.keyboard('f');
  await expect.element(page.getByText('Max Schreck is a favorite')).toBeVisible();
  await expect.element(heart()).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible();
  history.push('/characters/1');
  await expect.element(page.getByRole('heading', { level: 1, name: /Count Orlok/ })).toBeVisible();
  await expect.element(heart()).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(heart());
  await expect.poll(() => favoritesOf(backend).characters).toEqual([1]);
});

test('F in a text field is a letter', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  await expect.element(heart()).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}f');
  await userEvent.keyboard('{Escape}{F2}f{Escape}');
  expect(favoritesOf(backend).movies).toEqual([]);
});

test('the page of favorites has the last favored first; F takes one out and the next has the focus', async () => {
  const { backend } = await renderApp({}, '/favorites', (fake) => {
    Object.assign(favoritesOf(fake), { movies: [9, 2, 5], people: [2, 1], characters: [3] });
  });
  await expect.poll(() => label(3)).toContain(',');
  expect([idOf(1), idOf(2), idOf(3)]).toEqual([9, 2, 5]);
  await expectAccessible();
  card(1).focus();
  await userEvent.keyboard('f');
  await expect.poll(() => favoritesOf(backend).movies).toEqual([2, 5]);
  await expect.poll(() => document.activeElement?.getAttribute('data-key')).toBe('2');
  (page.getByRole('tab', { name: /^Movies/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => label(1)).toMatch(/^Gustav von Wangenheim/);
  await expectAccessible();
  card(1).focus();
  await userEvent.keyboard('f');
  await expect.poll(() => favoritesOf(backend).people).toEqual([1]);
  await userEvent.click(page.getByRole('tab', { name: /^Characters/ }));
  await expect.poll(() => card(1)).not.toBeNull();
  card(1).focus();
  await userEvent.keyboard('f');
  await expect.element(page.getByText('No character is a favorite yet.')).toBeVisible();
  await expectAccessible();
});

test('the sidebar counts favorites, and Back finds the same card', async () => {
  const { history } = await renderApp({}, '/', (fake) => {
    Object.assign(favoritesOf(fake), { movies: [9, 2, 5], people: [2] });
  });
  await userEvent.click(page.getByRole('link', { name: 'Favorites 4' }));
  await expect.poll(() => label(2)).toContain(',');
  card(2).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => history.location.pathname).toBe('/movies/2');
  await userEvent.click(page.getByRole('button', { name: 'Favorites' }));
  await expect.poll(() => document.activeElement?.getAttribute('data-key')).toBe('2');
});
