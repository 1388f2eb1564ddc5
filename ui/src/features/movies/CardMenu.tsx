import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { MenuAt, MenuGroup, MenuItem } from '../../components/Menu';
import { keysOf } from '../../lib/actions/catalogue';
import type { MenuRequest } from './gridCards';

interface CardMenuActions {
  open: () => void;
  rename: () => void;
  toggle: () => void;
  editSelected: () => void;
  picture: () => void;
  duplicate: () => void;
  remove: () => void;
}

interface CardMenuProps {
  request: MenuRequest;
  within: RefObject<Element | null>;
  title: string;
  isSelected: boolean;
  /** How many movies are selected. */
  selected: number;
  /** How many go with Delete: the selected ones if this is one of them. */
  removing: number;
  actions: CardMenuActions;
  onClose: () => void;
}

/** What can be done with one card. */
export function CardMenu(props: CardMenuProps) {
  const { request, within, title, isSelected, selected, removing, actions, onClose } = props;
  const intl = useIntl();
  const chosen = useRef<(() => void) | null>(null);
  // What was chosen is done once the menu is gone: until then it holds the focus.
  useLayoutEffect(
    () => () => {
      if (chosen.current) queueMicrotask(chosen.current);
    },
    [],
  );
  const item = (action: () => void) => () => {
    chosen.current = action;
  };
  return (
    <MenuAt
      label={intl.formatMessage(
        { id: 'movies.menuOf', defaultMessage: 'Menu of {title}' },
        { title },
      )}
      at={request.at}
      within={within}
      byKeyboard={request.byKeyboard}
      onClose={onClose}
    >
      <MenuGroup label={title}>
        <MenuItem shortcut={keysOf('card.open')} onAction={item(actions.open)}>
          {intl.formatMessage({ id: 'card.open', defaultMessage: 'Open' })}
        </MenuItem>
        <MenuItem shortcut={keysOf('card.rename')} onAction={item(actions.rename)}>
          {intl.formatMessage({ id: 'card.rename', defaultMessage: 'Rename' })}
        </MenuItem>
        <MenuItem onAction={item(actions.picture)}>
          {intl.formatMessage({ id: 'card.picture', defaultMessage: 'Change poster…' })}
        </MenuItem>
        <MenuItem onAction={item(actions.duplicate)}>
          {intl.formatMessage({ id: 'card.duplicate', defaultMessage: 'Duplicate' })}
        </MenuItem>
      </MenuGroup>
      <MenuGroup label={intl.formatMessage({ id: 'selection.label', defaultMessage: 'Selection' })}>
        <MenuItem shortcut={keysOf('card.select')} onAction={item(actions.toggle)}>
          {isSelected
            ? intl.formatMessage({ id: 'card.deselect', defaultMessage: 'Deselect' })
            : intl.formatMessage({ id: 'card.select', defaultMessage: 'Select' })}
        </MenuItem>
        {selected > 1 && (
          <MenuItem onAction={item(actions.editSelected)}>
            {intl.formatMessage(
              { id: 'card.editSelected', defaultMessage: 'Edit {selected, number} selected…' },
              { selected },
            )}
          </MenuItem>
        )}
      </MenuGroup>
      <MenuGroup label={intl.formatMessage({ id: 'card.bin', defaultMessage: 'Bin' })}>
        <MenuItem shortcut={keysOf('card.delete')} onAction={item(actions.remove)}>
          {intl.formatMessage(
            {
              id: 'card.delete',
              defaultMessage: '{removing, plural, one {Delete} other {Delete # movies}}',
            },
            { removing },
          )}
        </MenuItem>
      </MenuGroup>
    </MenuAt>
  );
}
