import type {
  AttentionItem,
  BinEntry,
  Change,
  commands,
  Duplicates,
  HistoryEntry,
  Vocabulary,
  Word,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakeMovieRef } from './fakeLibrary';

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

/** What the lists of a fake hold; a test puts in what it looks at. */
interface Lists {
  words: Record<Vocabulary, Word[]>;
  duplicates: Duplicates[];
  attention: AttentionItem[];
  /** Acts of before the test, the last one first; their ids are below 1. */
  past: HistoryEntry[];
  changes: Change[];
  bin: BinEntry[];
  /** The last merge of two movies. */
  merged: Parameters<(typeof commands)['moviesMerge']> | null;
}

const held = new WeakMap<FakeBackend, Lists>();
const NOUNS: Record<Vocabulary, string> = { genres: 'Genre', countries: 'Country', sets: 'Set' };

export function listsOf(backend: FakeBackend): Lists {
  const lists = held.get(backend);
  if (!lists) throw new Error('the fake has no lists yet');
  return lists;
}

/** The lists of the fake that keep a library in order. */
export function fakeLists(backend: FakeBackend): Answers {
  const words = (names: string[], people = 0): Word[] =>
    names.map((name, index) => ({
      id: index + 1,
      name,
      movies: (index * 5 + 14) % 17,
      people: people * ((index * 3 + 1) % 4),
    }));
  const lists: Lists = {
    words: {
      genres: words(['Comedy', 'Crime', 'Drama', 'Horror', 'Noir', 'Silent']),
      countries: words(['France', 'Germany', 'Japan', 'USA'], 1),
      sets: words(['The Harbour trilogy']),
    },
    duplicates: [],
    attention: [],
    past: [],
    changes: [],
    bin: [],
    merged: null,
  };
  held.set(backend, lists);
  const done = (
    kind: string,
    params: Record<string, string>,
    back: () => void,
    again: () => void,
  ) => backend.record({ kind, params }, back, again);
  const change = (
    which: Vocabulary,
    act: string,
    params: Record<string, string>,
    after: (before: Word[]) => Word[],
  ) => {
    const before = lists.words[which];
    return done(
      `${act}${NOUNS[which]}`,
      params,
      () => {
        lists.words[which] = before;
      },
      () => {
        lists.words[which] = after(before);
      },
    );
  };
  const wordOf = (which: Vocabulary, id: number) => {
    const word = lists.words[which].find((one) => one.id === id);
    if (!word) throw failure('notFound', { params: { what: 'word' } });
    return word;
  };
  const byName = (all: Word[]) => all.sort((a, b) => a.name.localeCompare(b.name, 'en'));

  return {
    moviesDuplicates: () =>
      lists.duplicates
        .map(({ because, movies }) => ({
          because,
          movies: movies.filter(({ id }) => backend.cards.has(id)),
        }))
        .filter(({ movies }) => movies.length > 1),
    moviesMerge: (gone, keep, take) => {
      const [other, card] = [backend.cards.get(gone), backend.cards.get(keep)];
      if (!other || !card) throw failure('notFound', { params: { what: 'movie' } });
      lists.merged = [gone, keep, take];
      return done(
        'mergeMovies',
        { title: card.title, other: other.title },
        () => backend.cards.set(gone, other),
        () => backend.cards.delete(gone),
      );
    },
    vocabularyList: (which) => lists.words[which],
    vocabularyRename: (which, id, wanted) => {
      const [name, word] = [wanted.trim(), wordOf(which, id)];
      const refuse = (reason: string) => failure('invalid', { field: 'name', params: { reason } });
      if (name === '') throw refuse('empty');
      const same = (one: Word) => one.name.toLowerCase() === name.toLowerCase();
      if (lists.words[which].some((one) => one.id !== id && same(one))) throw refuse('taken');
      if (name === word.name) return null;
      return change(which, 'rename', { name: word.name, to: name }, (before) =>
        byName(before.map((one) => (one.id === id ? { ...one, name } : one))),
      );
    },
    vocabularyMerge: (which, gone, keep) => {
      const [from, into] = [wordOf(which, gone), wordOf(which, keep)];
      return change(which, 'merge', { name: from.name, to: into.name }, (before) =>
        before
          .filter(({ id }) => id !== gone)
          .map((one) => (one.id === keep ? { ...one, movies: one.movies + from.movies } : one)),
      );
    },
    vocabularyDelete: (which, id) =>
      change(which, 'delete', { name: wordOf(which, id).name }, (before) =>
        before.filter((one) => one.id !== id),
      ),
    attentionItems: (about) => (about === 'everything' ? lists.attention : []),
    historyEntries: (_, before) =>
      [
        ...backend.undoable
          .map(
            ({ label }, index): HistoryEntry => ({
              id: index + 1,
              label,
              user: 'Ada',
              at: Date.now(),
              undone: false,
              canUndo: true,
            }),
          )
          .reverse(),
        ...lists.past,
      ]
        .filter(({ id }) => before === null || id < before)
        .slice(0, 100),
    historyChanges: () => lists.changes,
    historyBin: () => lists.bin,
    historyRestore: (wanted) => {
      const entry = lists.bin.find((one) => one.change === wanted);
      if (!entry) throw failure('notFound', { params: { what: 'change' } });
      if (entry.name === 'Taken') throw failure('conflict', { params: { name: entry.name } });
      const before = lists.bin;
      return done(
        'restore',
        { name: entry.name },
        () => {
          lists.bin = before;
        },
        () => {
          lists.bin = before.filter((one) => one !== entry);
        },
      );
    },
    historyEmptyBin: () => {
      const gone = lists.bin.length;
      lists.bin = [];
      return gone;
    },
  };
}

/** Two cards of the fake as a group that may be one film. */
export function fakeDuplicates(
  backend: FakeBackend,
  ids: number[],
  because: Duplicates['because'] = 'titleAndYear',
): Duplicates {
  return { because, movies: ids.flatMap((id) => backend.cards.get(id) ?? []).map(fakeMovieRef) };
}
