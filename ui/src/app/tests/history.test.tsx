import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HistoryEntry } from '../../generated/bindings';
import { failure } from '../../test/fakeLibrary';
import { listsOf } from '../../test/fakeLists';
import { expectAccessible, renderApp } from '../../test/renderApp';

const DAY = 24 * 60 * 60 * 1000;

const past = (id: number, at: number, label: HistoryEntry['label']): HistoryEntry => ({
  id,
  label,
  user: id % 3 === 0 ? 'Jonas' : 'Ada',
  at,
  undone: false,
  canUndo: id % 3 !== 0,
});

const openHistory = () => userEvent.click(page.getByRole('link', { name: 'History' }));

test('what was done is listed by day, opened to its values, and taken back', async () => {
  const { backend } = await renderApp({}, '/movies/3');
  const heading = page.getByRole('heading', { level: 1, name: 'Broken Harbour 1' });
  await expect.element(heading).toBeVisible();
  await userEvent.keyboard('{F2}Nosferatu{Enter}');
  await expect.element(page.getByText('Title changed')).toBeVisible();
  const lists = listsOf(backend);
  lists.past = [
    past(0, Date.now() - DAY, { kind: 'import', params: { movies: '1204' } }),
    past(-1, Date.now() - DAY, {
      kind: 'renameGenre',
      params: { name: 'Sci-Fi', to: 'Science fiction' },
    }),
    past(-2, Date.now() - 9 * DAY, {
      kind: 'deleteMovies',
      params: { count: '3', title: 'Alien' },
    }),
    {
      ...past(-3, Date.UTC(2024, 1, 3, 12), {
        kind: 'mergePeople',
        params: { name: 'Mia Wasikowska', other: 'Mia Vasikovska' },
      }),
      undone: true,
      canUndo: false,
    },
    { ...past(-4, Date.UTC(2024, 1, 3, 11), { kind: 'fromTheFuture', params: {} }), user: null },
  ];
  lists.changes = [
    {
      table: 'movies',
      op: 'update',
      name: 'Nosferatu',
      rows: 1,
      fields: [
        { column: 'title', before: 'Broken Harbour 1', after: 'Nosferatu' },
        { column: 'release_date', before: '1922-01-01', after: '1922-03-04' },
        { column: 'release_precision', before: 'year', after: 'day' },
        { column: 'set_id', before: null, after: 'The Harbour trilogy' },
      ],
    },
    { table: 'movie_genres', op: 'insert', name: 'Drama', rows: 1, fields: [] },
    { table: 'movie_crew', op: 'delete', name: 'Ida Lupino', rows: 1, fields: [] },
    { table: 'persons', op: 'insert', name: 'Max Schreck', rows: 14, fields: [] },
  ];
  await openHistory();
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Yesterday' })).toBeVisible();
  const act = page.getByRole('button', { name: 'title of Broken Harbour 1', exact: true });
  await expect.element(act).toHaveAttribute('aria-expanded', 'false');
  await expect.element(page.getByRole('button', { name: 'a change', exact: true })).toBeVisible();
  await expect.element(page.getByText('Command line')).toBeVisible();
  await userEvent.click(act);
  await expect.element(page.getByText('Drama added')).toBeVisible();
  await expect.element(page.getByText('Max Schreck and 13 more added')).toBeVisible();
  await expect.element(page.getByText('4 March 1922')).toBeVisible();
  await expect.element(page.getByRole('deletion').first()).toHaveTextContent('Broken Harbour 1');
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Take back: title of Broken Harbour 1' }));
  await expect.element(page.getByText('Took back: title of Broken Harbour 1')).toBeVisible();
  expect(backend.cards.get(3)?.title).toBe('Broken Harbour 1');
});

test('a change that something was built on says so at its row', async () => {
  const { backend } = await renderApp({});
  backend.commands.historyUndo = () => {
    throw failure('conflict', { params: { name: 'Alien' } });
  };
  listsOf(backend).past = [past(-1, Date.now(), { kind: 'newMovie', params: { title: 'Alien' } })];
  await openHistory();
  await userEvent.click(page.getByRole('button', { name: 'Take back: new movie Alien' }));
  const refusal = page.getByRole('alert');
  await expect
    .element(refusal)
    .toHaveTextContent('“Alien” was changed since. Nothing was taken back.');
  await expectAccessible();
});

test('a second step is heard while what is shown is still read anew', async () => {
  const { backend } = await renderApp({});
  const { historyUndoLast, historyRedoLast, searchIds } = backend.commands;
  const asked: string[] = [];
  backend.commands.historyUndoLast = () => {
    asked.push('undo');
    return historyUndoLast();
  };
  backend.commands.historyRedoLast = () => {
    asked.push('redo');
    return historyRedoLast();
  };
  backend.commands.searchIds = async (...text) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return searchIds(...text);
  };
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => asked).toEqual(['undo']);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.poll(() => asked).toEqual(['undo', 'redo']);
});

test('a long history comes by pages, the next one as its end comes near', async () => {
  const { backend } = await renderApp({});
  listsOf(backend).past = Array.from({ length: 250 }, (_, index) =>
    past(-index, Date.now() - index * DAY, {
      kind: 'newMovie',
      params: { title: `Film ${index + 1}` },
    }),
  );
  await openHistory();
  await expect.element(page.getByText('new movie Film 1', { exact: true })).toBeVisible();
  expect(page.getByRole('listitem').elements().length).toBeLessThan(60);
  const scroller = page.getByRole('region', { name: 'History' }).element();
  for (let tries = 0; tries < 30; tries += 1) {
    scroller.scrollTop = scroller.scrollHeight;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await expect.element(page.getByText('new movie Film 250')).toBeVisible();
  expect(page.getByRole('button', { name: 'Earlier' }).elements()).toEqual([]);
});

test('the history of one movie says of which, and leads to everything', async () => {
  await renderApp({}, '/history?movie=3');
  await expect.element(page.getByText('Nothing yet.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Broken Harbour 1' })).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Show everything' }));
  await expect.element(page.getByRole('link', { name: 'Show everything' })).not.toBeInTheDocument();
});

test('an address with no number in it is the history of everything', async () => {
  await renderApp({}, '/history?movie=Alien');
  await expect.element(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Show everything' })).not.toBeInTheDocument();
});
