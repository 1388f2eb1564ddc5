import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { showToast } from '../components/Toasts';
import {
  movieDiaryQuery,
  useAddWatch,
  useListToWatch,
  useMarkSeen,
  useRate,
} from '../features/diary/queries';
import { todayText } from '../features/diary/today';
import { useFavorMovies } from '../features/favorites/queries';
import type { MarkActs } from '../features/movies/gridCards';
import type { ChangeSetId, MovieId } from '../generated/bindings';
import { errorText } from '../lib/errors';
import { marksOf } from '../lib/marks';
import { ratedByKey } from '../lib/stars';
import { markedText } from './markedText';
import { useUndoToast } from './useUndoToast';

/**
 * What a person puts on movies, wherever they are shown: each act says what it did and offers to
 * take it back. With many at once the first one says which way a mark goes.
 */
export function useMarkActs(): MarkActs {
  const intl = useIntl();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const favoring = useFavorMovies();
  const rating = useRate();
  const listing = useListToWatch();
  const marking = useMarkSeen();
  const adding = useAddWatch();

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };
  const say = (text: string, changeSet: ChangeSetId | null) => {
    if (changeSet !== null) undoToast(text, changeSet);
  };
  /** Puts a mark on, or takes it off where all have it. */
  const toggle = (
    mark: 'favorite' | 'onWatchlist',
    ids: MovieId[],
    put: (on: boolean) => Promise<ChangeSetId | null>,
    text: (on: boolean) => string,
  ) =>
    attempt(async () => {
      const [only, ...others] = ids;
      if (only === undefined) return;
      const on = others.length > 0 || !(await marksOf(client, only))[mark];
      const changeSet = await put(on);
      if (changeSet !== null || others.length === 0) say(text(on), changeSet);
      else say(text(false), await put(false));
    });

  return {
    favor: (ids, title) =>
      toggle(
        'favorite',
        ids,
        (isFavorite) => favoring.mutateAsync({ favored: { of: 'movies', ids }, isFavorite }),
        (on) => markedText(intl, on ? 'favor' : 'unfavor', ids.length, title),
      ),
    listToWatch: (ids, title) =>
      toggle(
        'onWatchlist',
        ids,
        (onWatchlist) => listing.mutateAsync({ movies: ids, onWatchlist }),
        (on) => markedText(intl, on ? 'list' : 'unlist', ids.length, title),
      ),
    markSeen: (ids, title) =>
      attempt(async () => {
        const [only, ...others] = ids;
        if (only === undefined) return;
        // Of one it was read which way it goes; of many no entry goes by a key pressed once more.
        const seen = others.length > 0 || !(await marksOf(client, only)).seen;
        const changeSet = await marking.mutateAsync({ movies: ids, seen });
        if (changeSet === null) showToast({ text: markedText(intl, 'allSeen', ids.length, title) });
        else say(markedText(intl, seen ? 'seen' : 'unseen', ids.length, title), changeSet);
      }),
    rateByKey: (ids, title, stars) =>
      attempt(async () => {
        const [first] = ids;
        if (first === undefined) return;
        const now = await marksOf(client, first);
        const rated = ratedByKey(stars, now.rating);
        const changeSet = await rating.mutateAsync({ movies: ids, rating: rated });
        say(markedText(intl, 'rate', ids.length, title, rated), changeSet);
      }),
    rate: (id, title, rated) =>
      attempt(async () => {
        const changeSet = await rating.mutateAsync({ movies: [id], rating: rated });
        say(markedText(intl, rated === null ? 'unrate' : 'rate', 1, title, rated ?? 0), changeSet);
      }),
    seeToday: (id, title) =>
      attempt(async () => {
        const watchedOn = todayText();
        const { watches } = await client.fetchQuery({ ...movieDiaryQuery(id), staleTime: 0 });
        // The key pressed once more is no second evening.
        if (watches.some((watch) => watch.watchedOn === watchedOn)) {
          showToast({ text: markedText(intl, 'already', 1, title) });
          return;
        }
        const entry = { watchedOn, isRewatch: watches.length > 0, note: '' };
        const { changeSet } = await adding.mutateAsync({ movie: id, entry });
        say(markedText(intl, 'today', 1, title), changeSet);
      }),
  };
}
