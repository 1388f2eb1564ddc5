import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import type { ReactNode } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { MenuGroup, MenuItem, MenuList } from '../../components/Menu';
import type { CharacterEditing } from './useCharacterEditing';

export interface CharacterToolsProps {
  editing: CharacterEditing;
  /** The button that makes it a favorite. */
  favorite: ReactNode;
  onMerge: () => void;
  /** Null for a character with one portrayal or none: there is nothing to divide. */
  onSplit: (() => void) | null;
  onHistory: () => void;
  onDelete: () => void;
}

/** What can be done with a character. */
export function CharacterTools(props: CharacterToolsProps) {
  const { editing, favorite, onMerge, onSplit, onHistory, onDelete } = props;
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'character.menu', defaultMessage: 'More' });
  return (
    <>
      {favorite}
      {editing.isEditing ? (
        <Button variant="primary" onPress={editing.done}>
          <FormattedMessage id="character.done" defaultMessage="Done" />
        </Button>
      ) : (
        <Button variant="quiet" onPress={editing.start}>
          <Pencil size={16} aria-hidden="true" />
          <FormattedMessage id="character.edit" defaultMessage="Edit" />
        </Button>
      )}
      <MenuTrigger>
        <Button variant="quiet" square aria-label={label}>
          <Ellipsis size={18} />
        </Button>
        <MenuList label={label}>
          <MenuGroup
            label={intl.formatMessage({ id: 'character.this', defaultMessage: 'Character' })}
          >
            <MenuItem onAction={onMerge}>
              {intl.formatMessage({ id: 'character.mergeWith', defaultMessage: 'Merge with…' })}
            </MenuItem>
            {onSplit && (
              <MenuItem onAction={onSplit}>
                {intl.formatMessage({ id: 'character.split', defaultMessage: 'Split…' })}
              </MenuItem>
            )}
            <MenuItem onAction={onHistory}>
              {intl.formatMessage({ id: 'character.history', defaultMessage: 'History' })}
            </MenuItem>
            <MenuItem onAction={onDelete}>
              {intl.formatMessage({ id: 'character.delete', defaultMessage: 'Delete' })}
            </MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuTrigger>
    </>
  );
}
