import Ellipsis from 'lucide-react/icons/ellipsis';
import { MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { MenuGroup, MenuItem, MenuList } from '../../components/Menu';
import { keysOf } from '../../lib/actions/catalogue';

export interface MovieMenuProps {
  onDuplicate: () => void;
  /** Opens the dialog about the poster. */
  onPicture: () => void;
  onDelete: () => void;
  onHistory: () => void;
  onFindDuplicates: () => void;
}

/** What else can be done with a movie. */
export function MovieMenu(props: MovieMenuProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'movie.menu', defaultMessage: 'More' });
  return (
    <MenuTrigger>
      <Button square aria-label={label}>
        <Ellipsis size={18} />
      </Button>
      <MenuList label={label}>
        <MenuGroup label={intl.formatMessage({ id: 'movie.this', defaultMessage: 'Movie' })}>
          <MenuItem onAction={props.onDuplicate}>
            {intl.formatMessage({ id: 'movie.duplicate', defaultMessage: 'Duplicate' })}
          </MenuItem>
          <MenuItem shortcut={keysOf('movie.delete')} onAction={props.onDelete}>
            {intl.formatMessage({ id: 'movie.delete', defaultMessage: 'Delete' })}
          </MenuItem>
        </MenuGroup>
        <MenuGroup label={intl.formatMessage({ id: 'movie.about', defaultMessage: 'About it' })}>
          <MenuItem onAction={props.onHistory}>
            {intl.formatMessage({ id: 'movie.history', defaultMessage: 'History of this movie' })}
          </MenuItem>
          <MenuItem onAction={props.onFindDuplicates}>
            {intl.formatMessage({ id: 'movie.duplicates', defaultMessage: 'Find duplicates' })}
          </MenuItem>
        </MenuGroup>
      </MenuList>
    </MenuTrigger>
  );
}
