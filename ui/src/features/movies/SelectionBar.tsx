import ChevronUp from 'lucide-react/icons/chevron-up';
import Heart from 'lucide-react/icons/heart';
import { MenuTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Keys } from '../../components/Keys';
import { MenuGroup, MenuItem, MenuList } from '../../components/Menu';
import { isPressed } from '../../lib/actions/catalogue';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  count: number;
  onEdit: () => void;
  onMatrix: () => void;
  onDelete: () => void;
  onFavorite: () => void;
  onSeen: () => void;
  onWatchlist: () => void;
  onClear: () => void;
}

/** What can be done to the selected movies; the stop after the grid. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, onEdit, onMatrix, onDelete, onFavorite, onSeen, onWatchlist, onClear } = props;
  const intl = useIntl();
  const diary = intl.formatMessage({ id: 'selection.diary', defaultMessage: 'Diary' });
  return (
    <section
      className={styles.bar}
      aria-label={intl.formatMessage({ id: 'selection.label', defaultMessage: 'Selection' })}
      onKeyDown={(event) => isPressed(event, 'selection.clear') && onClear()}
    >
      <p className={styles.count}>
        <FormattedMessage
          id="selection.count"
          defaultMessage="{count, number} selected"
          values={{ count }}
        />
      </p>
      <Button onPress={onEdit}>
        <FormattedMessage id="selection.edit" defaultMessage="Edit…" />
      </Button>
      <Button onPress={onDelete}>
        <FormattedMessage id="selection.delete" defaultMessage="Delete" />
      </Button>
      <Button onPress={onMatrix}>
        <FormattedMessage id="selection.matrix" defaultMessage="Who plays whom" />
      </Button>
      <Button onPress={onFavorite}>
        <Heart size={16} aria-hidden="true" />
        <FormattedMessage id="selection.favorite" defaultMessage="Favorite" />
      </Button>
      <MenuTrigger>
        <Button>
          {diary}
          <ChevronUp size={14} aria-hidden="true" />
        </Button>
        <MenuList label={diary}>
          <MenuGroup label={diary}>
            <MenuItem onAction={onSeen}>
              {intl.formatMessage({ id: 'selection.seen', defaultMessage: 'Mark as seen' })}
            </MenuItem>
            <MenuItem onAction={onWatchlist}>
              {intl.formatMessage({
                id: 'selection.watchlist',
                defaultMessage: 'Add to watchlist',
              })}
            </MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuTrigger>
      <span className={styles.grow} />
      <Button variant="quiet" onPress={onClear}>
        <FormattedMessage id="selection.clear" defaultMessage="Clear" />
        <Keys of="selection.clear" />
      </Button>
    </section>
  );
}
