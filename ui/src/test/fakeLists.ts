import type { commands, Word } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { fakeMovieRef } from './fakeLibrary';

type Answers = {
  [Name in
    | 'moviesDuplicates'
    | 'moviesMerge'
    | 'vocabularyList'
    | 'vocabularyRename'
    | 'vocabularyMerge'
    | 'vocabularyDelete'
    | 'attentionItems'
    | 'historyEntries'
    | 'historyChanges'
    | 'historyBin'
    | 'historyRestore'
    | 'historyEmptyBin']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** The lists of the fake that keep a library in order. */
export function fakeLists(backend: FakeBackend): Answers {
  const words: Word[] = ['Drama', 'Horror', 'Silent'].map((name, index) => ({
    id: index + 1,
    name,
    movies: 12 - index,
    people: 0,
  }));
  const done = (kind: string, params: Record<string, string> = {}) =>
    backend.record(
      { kind, params },
      () => {},
      () => {},
    );
  return {
    moviesDuplicates: () => [
      {
        because: 'titleAndYear',
        movies: [...backend.cards.values()].slice(0, 2).map(fakeMovieRef),
      },
    ],
    moviesMerge: () => done('mergeMovies', { title: 'Alien', other: 'Alien' }),
    vocabularyList: () => words,
    vocabularyRename: () => done('renameGenre', { name: 'Drama', to: 'Dramas' }),
    vocabularyMerge: () => done('mergeGenre', { name: 'Horror', to: 'Drama' }),
    vocabularyDelete: () => done('deleteGenre', { name: 'Horror' }),
    attentionItems: () => [],
    historyEntries: () =>
      backend.undoable
        .map(({ label }, index) => ({
          id: index + 1,
          label,
          user: 'Ada',
          at: Date.UTC(2026, 10, 2, 12, index),
          undone: false,
          canUndo: true,
        }))
        .reverse(),
    historyChanges: () => [],
    historyBin: () => [],
    historyRestore: () => done('restore', { name: 'Alien' }),
    historyEmptyBin: () => 0,
  };
}
