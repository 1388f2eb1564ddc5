import { useIntl } from 'react-intl';
import { MenuItem } from '../../components/Menu';
import type { MovieMarks } from '../../generated/bindings';
import { keysOf } from '../../lib/actions/catalogue';

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
      <MenuItem shortcut={keysOf('card.favor')} onAction={onFavorite}>
        {marks?.favorite
          ? intl.formatMessage({ id: 'card.unfavor', defaultMessage: 'Remove from favorites' })
          : intl.formatMessage({ id: 'card.favor', defaultMessage: 'Add to favorites' })}
      </MenuItem>
      <MenuItem onAction={onSeen}>
        {marks?.seen
          ? intl.formatMessage({ id: 'card.unseen', defaultMessage: 'Mark as not seen' })
          : intl.formatMessage({ id: 'card.seen', defaultMessage: 'Mark as seen' })}
      </MenuItem>
      <MenuItem onAction={onWatchlist}>
        {marks?.onWatchlist
          ? intl.formatMessage({ id: 'card.unlist', defaultMessage: 'Remove from watchlist' })
          : intl.formatMessage({ id: 'card.list', defaultMessage: 'Add to watchlist' })}
      </MenuItem>
    </>
  );
}
