import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { MenuAt, MenuGroup, MenuItem } from '../../components/Menu';
import type { MovieMarks } from '../../generated/bindings';
import { keysOf } from '../../lib/actions/catalogue';
import type { MenuRequest } from './gridCards';
import { MarkItems } from './MarkItems';

interface CardMenuActions {
  open: () => void;
  rename: () => void;
  toggle: () => void;
  editSelected: () => void;
  picture: () => void;
  duplicate: () => void;
  favor: () => void;
  see: () => void;
  watchlist: () => void;
  remove: () => void;
}

interface CardMenuProps {
  request: MenuRequest;
  within: RefObject<Element | null>;
  title: string;
  isSelected: boolean;
  /** How many movies are selected. */
  selected: number;
  /** How many it acts on: the selected ones if this is one of them. */
  acting: number;
  /** What is on this card, as far as it is known. */
  marks: MovieMarks | undefined;
  actions: CardMenuActions;
  onClose: () => void;
}

/** What can be done with one card. */
export function CardMenu(props: CardMenuProps) {
  const { request, within, title, isSelected, selected, acting, actions, onClose } = props;
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
      <MenuGroup label={intl.formatMessage({ id: 'card.yours', defaultMessage: 'Yours' })}>
        <MarkItems
          marks={acting === 1 ? props.marks : undefined}
          onFavorite={item(actions.favor)}
          onSeen={item(actions.see)}
          onWatchlist={item(actions.watchlist)}
        />
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
              defaultMessage: '{acting, plural, one {Delete} other {Delete # movies}}',
            },
            { acting },
          )}
        </MenuItem>
      </MenuGroup>
    </MenuAt>
  );
}
