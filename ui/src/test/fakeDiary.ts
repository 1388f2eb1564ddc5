import type { commands, DiaryEntry, MovieId, Watch, WatchEntry } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { favoritesOf } from './fakeFavorites';
import { failure, fakeMovieRef } from './fakeLibrary';

type Answers = {
  [Name in
    | 'diaryMarks'
    | 'diaryOfMovie'
    | 'diaryList'
    | 'diaryMonth'
    | 'diaryWatchlist'
    | 'diaryCounts'
    | 'diaryAddWatch'
    | 'diaryEditWatch'
    | 'diaryRemoveWatch'
    | 'diaryMarkSeen'
    | 'diaryMarkUnseen'
    | 'diaryRate'
    | 'diaryAddToWatchlist'
    | 'diaryRemoveFromWatchlist']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** The diary of a fake; each act replaces what it changes, so that it can be put back. */
interface Diary {
  watches: (Watch & { movie: MovieId })[];
  ratings: Map<MovieId, number>;
  /** The last added first. */
  watchlist: MovieId[];
}

const held = new WeakMap<FakeBackend, Diary>();
const PAGE = 60;

export function diaryOf(backend: FakeBackend): Diary {
  const diary = held.get(backend);
  if (!diary) throw new Error('the fake has no diary yet');
  return diary;
}

/** What the signed-in person watched, how they liked it, and what they mean to watch. */
export function fakeDiary(backend: FakeBackend): Answers {
  const kept: Diary = { watches: [], ratings: new Map(), watchlist: [] };
  held.set(backend, kept);
  let nextId = 1;
  const titleOf = (id: MovieId | undefined) => backend.cards.get(id ?? 0)?.title ?? '';
  const change = (kind: string, movies: MovieId[], after: Partial<Diary>, more = {}) => {
    const before = { ...kept };
    const params = { count: String(movies.length), name: titleOf(movies[0]), ...more };
    return backend.record(
      { kind, params },
      () => Object.assign(kept, before),
      () => Object.assign(kept, after),
    );
  };
  const isFavorite = (id: MovieId) => favoritesOf(backend).movies.includes(id);
  const isSeen = (id: MovieId) => kept.watches.some(({ movie }) => movie === id);
  const written = (entry: WatchEntry) => {
    const refuse = (field: string, reason: string, params = {}) =>
      failure('invalid', { field, params: { reason, ...params } });
    if (entry.note.length > 10_000) throw refuse('note', 'tooLong', { max: '10000' });
    return { ...entry, watchedOn: entry.watchedOn || null };
  };
  /** The last day first, undated at the end. */
  const ordered = () =>
    [...kept.watches].sort(
      (a, b) => (b.watchedOn ?? '').localeCompare(a.watchedOn ?? '') || b.id - a.id,
    );
  const entryOf = ({ movie, ...watch }: Diary['watches'][number]): DiaryEntry[] => {
    const card = backend.cards.get(movie);
    if (!card) return [];
    const rating = kept.ratings.get(movie) ?? null;
    return [{ watch, movie: fakeMovieRef(card), rating, favorite: isFavorite(movie) }];
  };
  const watchOf = (id: number) => {
    const watch = kept.watches.find((one) => one.id === id);
    if (!watch) throw failure('notFound', { params: { what: 'watch' } });
    return watch;
  };
  return {
    diaryMarks: (ids) =>
      ids
        .map((id) => ({
          id,
          favorite: isFavorite(id),
          seen: isSeen(id),
          rating: kept.ratings.get(id) ?? null,
          onWatchlist: kept.watchlist.includes(id),
        }))
        .filter((marks) => marks.favorite || marks.seen || marks.rating || marks.onWatchlist),
    diaryOfMovie: (id) => ({
      favorite: isFavorite(id),
      rating: kept.ratings.get(id) ?? null,
      onWatchlist: kept.watchlist.includes(id),
      watches: ordered().filter(({ movie }) => movie === id),
    }),
    diaryList: (before) => {
      const all = ordered();
      const start = before ? all.findIndex(({ id }) => id === before.id) + 1 : 0;
      const page = all.slice(start, start + PAGE);
      const last = page.at(-1);
      const next = last && start + PAGE < all.length ? last : null;
      return { entries: page.flatMap(entryOf), next };
    },
    diaryMonth: (year, month) => {
      const days = ordered().filter(({ watchedOn }) => watchedOn);
      const begin = `${year}-${String(month).padStart(2, '0')}`;
      return {
        entries: days
          .filter(({ watchedOn }) => watchedOn?.startsWith(begin))
          .reverse()
          .flatMap(entryOf),
        first: days.at(-1)?.watchedOn ?? null,
        last: days[0]?.watchedOn ?? null,
      };
    },
    diaryWatchlist: () => new Uint32Array(kept.watchlist).buffer,
    diaryCounts: () => ({
      entries: kept.watches.length,
      seen: new Set(kept.watches.map(({ movie }) => movie)).size,
      watchlist: kept.watchlist.length,
    }),
    diaryAddWatch: (movie, entry) => {
      const id = nextId;
      nextId += 1;
      const watches = [...kept.watches, { id, movie, ...written(entry) }];
      return { id, changeSet: change('addWatch', [movie], { watches }) };
    },
    diaryEditWatch: (id, entry) => {
      const { movie } = watchOf(id);
      const edited = { id, movie, ...written(entry) };
      const watches = kept.watches.map((one) => (one.id === id ? edited : one));
      if (JSON.stringify(watches) === JSON.stringify(kept.watches)) return null;
      return change('editWatch', [movie], { watches });
    },
    diaryRemoveWatch: (id) => {
      const { movie } = watchOf(id);
      const watches = kept.watches.filter((one) => one.id !== id);
      return change('removeWatch', [movie], { watches });
    },
    diaryMarkSeen: (movies) => {
      const fresh = movies.filter((id) => !isSeen(id));
      if (fresh.length === 0) return null;
      const added = fresh.map((movie) => {
        nextId += 1;
        return { id: nextId, movie, watchedOn: null, isRewatch: false, note: '' };
      });
      return change('markSeen', fresh, { watches: [...kept.watches, ...added] });
    },
    diaryMarkUnseen: (movies) => {
      const gone = movies.filter(isSeen);
      if (gone.length === 0) return null;
      const watches = kept.watches.filter(({ movie }) => !gone.includes(movie));
      return change('markUnseen', gone, { watches });
    },
    diaryRate: (movies, rating) => {
      const others = movies.filter((id) => (kept.ratings.get(id) ?? null) !== rating);
      if (others.length === 0) return null;
      const ratings = new Map(kept.ratings);
      for (const id of others) {
        if (rating === null) ratings.delete(id);
        else ratings.set(id, rating);
      }
      const kind = rating === null ? 'unrate' : 'rate';
      return change(kind, others, { ratings }, { rating: String(rating ?? 0) });
    },
    diaryAddToWatchlist: (movies) => {
      const added = movies.filter((id) => !kept.watchlist.includes(id));
      if (added.length === 0) return null;
      return change('addToWatchlist', added, { watchlist: [...added, ...kept.watchlist] });
    },
    diaryRemoveFromWatchlist: (movies) => {
      const gone = movies.filter((id) => kept.watchlist.includes(id));
      if (gone.length === 0) return null;
      const watchlist = kept.watchlist.filter((id) => !gone.includes(id));
      return change('removeFromWatchlist', gone, { watchlist });
    },
  };
}
