import { useIntl } from 'react-intl';
import { MenuItem } from '../../components/Menu';
import type { MovieMarks } from '../../generated/bindings';

interface MarkItemsProps {
  /** What is on the one movie that is meant; nothing for many. */
  marks: MovieMarks | undefined;
  onFavorite: () => void;
  onSeen: () => void;
  onWatchlist: () => void;
}

/** The items of a menu that put marks on movies, or take them off. */
export function MarkItems({ marks, onFavorite, onSeen, onWatchlist }: MarkItemsProps) {
  const intl = useIntl();
  return (
    <>
      <MenuItem shortcut="F" onAction={onFavorite}>
        {marks?.favorite
          ? intl.formatMessage({ id: 'card.unfavor', defaultMessage: 'No favorite any more' })
          : intl.formatMessage({ id: 'card.favor', defaultMessage: 'Favorite' })}
      </MenuItem>
      <MenuItem onAction={onSeen}>
        {marks?.seen
          ? intl.formatMessage({ id: 'card.unseen', defaultMessage: 'Not seen' })
          : intl.formatMessage({ id: 'card.seen', defaultMessage: 'Seen' })}
      </MenuItem>
      <MenuItem onAction={onWatchlist}>
        {marks?.onWatchlist
          ? intl.formatMessage({ id: 'card.unlist', defaultMessage: 'Off the watchlist' })
          : intl.formatMessage({ id: 'card.list', defaultMessage: 'On the watchlist' })}
      </MenuItem>
    </>
  );
}
