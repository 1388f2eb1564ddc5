import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { MovieDiary } from '../../features/diary/MovieDiary';
import { movieDiaryQuery, useRemoveWatch } from '../../features/diary/queries';
import { WatchDialog } from '../../features/diary/WatchDialog';
import { FavoriteButton } from '../../features/favorites/FavoriteButton';
import type { MovieId, Watch } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import { errorText } from '../../lib/errors';
import { movieMarksQuery } from '../../lib/marks';
import { useMarkActs } from '../useMarkActs';
import { useUndoToast } from '../useUndoToast';

interface MovieOwn {
  favorite: ReactNode;
  diary: ReactNode;
  /** The entry that is being written, over the page. */
  dialog: ReactNode;
}

/** What a person has of their own on a movie's page, with its keys. */
export function useMovieOwn(id: MovieId, title: string): MovieOwn {
  const intl = useIntl();
  const undoToast = useUndoToast();
  const acts = useMarkActs();
  const { data: marks } = useQuery(movieMarksQuery(id));
  const { data: diary } = useQuery(movieDiaryQuery(id));
  const removing = useRemoveWatch();
  const [written, setWritten] = useState<Watch | 'new' | null>(null);
  const byKey = (stars: number) => () => acts.rateByKey([id], title, stars);
  useActions({
    'movie.favor': () => acts.favor([id], title),
    'movie.see': () => setWritten('new'),
    'movie.rate1': byKey(1),
    'movie.rate2': byKey(2),
    'movie.rate3': byKey(3),
    'movie.rate4': byKey(4),
    'movie.rate5': byKey(5),
  });
  const remove = async (watch: Watch) => {
    try {
      const changeSet = await removing.mutateAsync(watch.id);
      undoToast(
        intl.formatMessage(
          { id: 'watch.removed', defaultMessage: 'Entry of {title} removed' },
          { title },
        ),
        changeSet,
      );
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };
  const watches = diary?.watches ?? [];
  return {
    favorite: (
      <FavoriteButton
        variant="outline"
        isFavorite={marks?.favorite ?? false}
        onToggle={() => acts.favor([id], title)}
      />
    ),
    diary: marks && (
      <MovieDiary
        // What is open of one movie's diary is not open on the page of the next.
        key={id}
        marks={marks}
        watches={watches}
        onRate={(rating) => acts.rate(id, title, rating)}
        onWatchlist={() => acts.listToWatch([id], title)}
        onAdd={() => setWritten('new')}
        onEdit={setWritten}
        onRemove={remove}
      />
    ),
    dialog: written && (
      <WatchDialog
        movie={{ id, title }}
        watch={written === 'new' ? null : written}
        isRewatch={watches.length > 0}
        onClose={() => setWritten(null)}
        onSaved={undoToast}
      />
    ),
  };
}
