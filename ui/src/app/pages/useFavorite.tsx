import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { FavoriteButton } from '../../features/favorites/FavoriteButton';
import { isFavoriteQuery, useFavorOne } from '../../features/favorites/queries';
import { useActions } from '../../lib/actions/live';
import { errorText } from '../../lib/errors';
import { markedText } from '../markedText';
import { useUndoToast } from '../useUndoToast';

/** The heart of a person's or a character's page, and its key. */
export function useFavorite(of: 'people' | 'characters', id: number, name: string | undefined) {
  const intl = useIntl();
  const undoToast = useUndoToast();
  const { data: isFavorite = false } = useQuery(isFavoriteQuery(of, id));
  const favoring = useFavorOne(of);
  const toggle = async () => {
    if (name === undefined || favoring.isPending) return;
    try {
      const changeSet = await favoring.mutateAsync({ id, isFavorite: !isFavorite });
      if (changeSet === null) return;
      undoToast(markedText(intl, isFavorite ? 'unfavor' : 'favor', 1, name), changeSet);
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };
  useActions({ [of === 'people' ? 'person.favor' : 'character.favor']: toggle });
  return <FavoriteButton variant="quiet" isFavorite={isFavorite} onToggle={toggle} />;
}
