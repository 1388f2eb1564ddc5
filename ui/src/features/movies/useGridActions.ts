import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, MovieId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import type { GridMemory } from './gridMemory';
import { useDeleteMovies, useDuplicateMovie } from './queries';

export type OnChanged = (text: string, changeSet: ChangeSetId) => void;

/** Acts on movies of the grid, each with the sentence that says what it did. */
export function useGridActions(memory: GridMemory, onChanged: OnChanged) {
  const intl = useIntl();
  const deleting = useDeleteMovies();
  const duplicating = useDuplicateMovie();
  const titleOf = (id: MovieId | undefined) =>
    (id !== undefined && memory.cards.get(id)?.title) || '';

  const remove = async (ids: MovieId[]) => {
    const title = titleOf(ids[0]);
    try {
      const changeSet = await deleting.mutateAsync(ids);
      if (changeSet === null) return;
      const text = intl.formatMessage(
        {
          id: 'movies.deleted',
          defaultMessage: '{count, plural, one {Deleted {title}} other {Deleted # movies}}',
        },
        { count: ids.length, title },
      );
      onChanged(text, changeSet);
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };

  /** Answers the copy, or null where none was made. */
  const duplicate = async (id: MovieId): Promise<MovieId | null> => {
    const title = titleOf(id);
    const named = intl.formatMessage(
      { id: 'movies.copyTitle', defaultMessage: '{title} (copy)' },
      { title },
    );
    try {
      const made = await duplicating.mutateAsync({ id, title: named });
      const text = intl.formatMessage(
        { id: 'movies.duplicated', defaultMessage: 'Duplicated {title}' },
        { title },
      );
      onChanged(text, made.changeSet);
      return made.id;
    } catch (error) {
      showToast({ text: errorText(intl, error) });
      return null;
    }
  };

  const renamed = (title: string, changeSet: ChangeSetId) =>
    onChanged(
      intl.formatMessage({ id: 'movies.renamed', defaultMessage: 'Renamed to {title}' }, { title }),
      changeSet,
    );

  return { remove, duplicate, renamed, titleOf };
}
