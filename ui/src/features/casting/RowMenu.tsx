import Ellipsis from 'lucide-react/icons/ellipsis';
import { MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { MenuItem, MenuList } from '../../components/Menu';
import { keysOf } from '../../lib/actions/catalogue';
import type { SheetRow } from './rows';
import type { RowActs } from './useRowActs';

interface RowMenuProps {
  row: SheetRow;
  name: string;
  /** The order is theirs to choose. */
  isOrdered: boolean;
  acts: RowActs;
  /** Asks for the number it is to have. */
  onMoveTo: (row: SheetRow) => void;
}

/** What can be done with one row. */
export function RowMenu({ row, name, isOrdered, acts, onMoveTo }: RowMenuProps) {
  const intl = useIntl();
  const label = intl.formatMessage(
    { id: 'casting.menuOf', defaultMessage: 'Menu of {name}' },
    { name },
  );
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" square aria-label={label} data-column="menu">
        <Ellipsis size={16} />
      </Button>
      <MenuList label={label}>
        {isOrdered && row.place !== null && (
          <>
            <MenuItem shortcut={keysOf('cast.up')} onAction={() => acts.moveBy(row, -1)}>
              {intl.formatMessage({ id: 'casting.up', defaultMessage: 'Move up' })}
            </MenuItem>
            <MenuItem shortcut={keysOf('cast.down')} onAction={() => acts.moveBy(row, 1)}>
              {intl.formatMessage({ id: 'casting.down', defaultMessage: 'Move down' })}
            </MenuItem>
            <MenuItem onAction={() => onMoveTo(row)}>
              {intl.formatMessage({ id: 'casting.moveTo', defaultMessage: 'Move to…' })}
            </MenuItem>
          </>
        )}
        <MenuItem shortcut={keysOf('cast.duplicate')} onAction={() => acts.duplicate(row)}>
          {intl.formatMessage({ id: 'casting.duplicate', defaultMessage: 'Duplicate' })}
        </MenuItem>
        <MenuItem shortcut={keysOf('cast.remove')} onAction={() => acts.remove(row, 'menu')}>
          {intl.formatMessage({ id: 'casting.remove', defaultMessage: 'Remove' })}
        </MenuItem>
      </MenuList>
    </MenuTrigger>
  );
}
