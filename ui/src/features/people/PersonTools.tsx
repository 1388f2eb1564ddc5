import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil';
import type { ReactNode } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { MenuGroup, MenuItem, MenuList } from '../../components/Menu';
import type { PersonEditing } from './usePersonEditing';

export interface PersonToolsProps {
  editing: PersonEditing;
  /** The button that makes them a favorite. */
  favorite: ReactNode;
  /** Opens the dialog about the portrait. */
  onPicture: () => void;
  onMerge: () => void;
  onDelete: () => void;
  onHistory: () => void;
  /** Shows who plays whom in what they directed; null for somebody who directed nothing. */
  onMatrix: (() => void) | null;
  onNew: () => void;
}

/** What can be done with a person. */
export function PersonTools(props: PersonToolsProps) {
  const { editing, favorite, onPicture, onMerge, onDelete, onHistory, onMatrix, onNew } = props;
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'person.menu', defaultMessage: 'More' });
  return (
    <>
      {favorite}
      {editing.isEditing ? (
        <Button variant="primary" onPress={editing.done}>
          <FormattedMessage id="person.done" defaultMessage="Done" />
        </Button>
      ) : (
        <Button variant="quiet" onPress={editing.start}>
          <Pencil size={16} aria-hidden="true" />
          <FormattedMessage id="person.edit" defaultMessage="Edit" />
        </Button>
      )}
      <MenuTrigger>
        <Button variant="quiet" square aria-label={label}>
          <Ellipsis size={18} />
        </Button>
        <MenuList label={label}>
          <MenuGroup label={intl.formatMessage({ id: 'person.this', defaultMessage: 'Person' })}>
            <MenuItem onAction={onPicture}>
              {intl.formatMessage({ id: 'person.picture', defaultMessage: 'Change portrait…' })}
            </MenuItem>
            <MenuItem onAction={onMerge}>
              {intl.formatMessage({ id: 'person.mergeWith', defaultMessage: 'Merge with…' })}
            </MenuItem>
            {onMatrix && (
              <MenuItem onAction={onMatrix}>
                {intl.formatMessage({
                  id: 'person.matrix',
                  defaultMessage: 'Who plays whom in their movies',
                })}
              </MenuItem>
            )}
            <MenuItem onAction={onHistory}>
              {intl.formatMessage({
                id: 'person.history',
                defaultMessage: 'History of this person',
              })}
            </MenuItem>
            <MenuItem onAction={onDelete}>
              {intl.formatMessage({ id: 'person.delete', defaultMessage: 'Delete' })}
            </MenuItem>
          </MenuGroup>
          <MenuGroup label={intl.formatMessage({ id: 'people.title', defaultMessage: 'People' })}>
            <MenuItem onAction={onNew}>
              {intl.formatMessage({ id: 'people.newEllipsis', defaultMessage: 'New person…' })}
            </MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuTrigger>
    </>
  );
}
