import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { collectionOf } from '../../components/IdCollection';
import { showToast } from '../../components/Toasts';
import { addressOf } from '../../features/movies/gridMemory';
import { movieIdsQuery, useDeleteMovie, useDuplicateMovie } from '../../features/movies/queries';
import type { MoviePage } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { useApp } from '../appContext';
import { useUndoToast } from '../useUndoToast';

/** What the menu of a movie's page does. */
export function useMovieActions(movie: MoviePage | undefined) {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { memory, setPicture } = useApp();
  const undoToast = useUndoToast();
  const duplicating = useDuplicateMovie();
  const deleting = useDeleteMovie(() => {
    if (movie) memory.focusedId = besideOf(movie.id);
    return navigate({ to: '/', search: addressOf(memory) });
  });

  /** The card that takes over the place in the grid. */
  const besideOf = (id: number): number | null => {
    const ids = client.getQueryData(movieIdsQuery(memory.sort, memory.query).queryKey);
    const index = ids ? collectionOf(ids).indexOf(id) : -1;
    return ids?.[index + 1] ?? ids?.[index - 1] ?? null;
  };
  const attempt = async (act: (of: MoviePage) => Promise<void>) => {
    if (!movie || duplicating.isPending || deleting.isPending) return;
    try {
      await act(movie);
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };

  return {
    onDuplicate: () =>
      attempt(async ({ id, title }) => {
        const copy = intl.formatMessage(
          { id: 'movies.copyTitle', defaultMessage: '{title} (copy)' },
          { title },
        );
        const made = await duplicating.mutateAsync({ id, title: copy });
        await navigate({ to: '/movies/$id', params: { id: made.id } });
        undoToast(
          intl.formatMessage(
            { id: 'movies.duplicated', defaultMessage: 'Duplicated {title}' },
            { title },
          ),
          made.changeSet,
        );
      }),
    onDelete: () =>
      attempt(async ({ id, title }) => {
        const changeSet = await deleting.mutateAsync(id);
        if (changeSet === null) return;
        undoToast(
          intl.formatMessage({ id: 'movie.deleted', defaultMessage: 'Deleted {title}' }, { title }),
          changeSet,
        );
      }),
    onPicture: () => {
      if (movie) setPicture({ of: 'movie', id: movie.id });
    },
    onHistory: () => {
      if (movie) navigate({ to: '/history', search: { movie: movie.id } });
    },
    onFindDuplicates: () => {
      navigate({ to: '/duplicates' });
    },
  };
}
