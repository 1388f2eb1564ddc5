import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { MenuAt, MenuGroup, MenuItem } from '../../components/Menu';
import type { SavedView, ViewId } from '../../generated/bindings';
import { keysOf } from '../../lib/actions/catalogue';

/** A request for the menu of a view, and where it is to open. */
export interface MenuRequest {
  id: ViewId;
  at: DOMRect;
  byKeyboard: boolean;
}

interface ViewMenuProps {
  view: SavedView;
  request: MenuRequest;
  within: RefObject<Element | null>;
  isFirst: boolean;
  isLast: boolean;
  onRename: () => void;
  /** Lets it show what is shown now; null where that is nothing else. */
  onChange: (() => void) | null;
  onToggleDefault: () => void;
  /** By one place, up or down. */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** What can be done with one view. */
export function ViewMenu(props: ViewMenuProps) {
  const { view, request, within, isFirst, isLast, onChange, onMove } = props;
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
        { id: 'views.menuOf', defaultMessage: 'Menu of {name}' },
        { name: view.name },
      )}
      at={request.at}
      within={within}
      byKeyboard={request.byKeyboard}
      onClose={props.onClose}
    >
      <MenuGroup label={view.name}>
        <MenuItem shortcut={keysOf('view.rename')} onAction={item(props.onRename)}>
          {intl.formatMessage({ id: 'views.rename', defaultMessage: 'Rename' })}
        </MenuItem>
        {onChange && (
          <MenuItem onAction={item(onChange)}>
            {intl.formatMessage({
              id: 'views.change',
              defaultMessage: 'Change to what is shown now',
            })}
          </MenuItem>
        )}
        <MenuItem onAction={item(props.onToggleDefault)}>
          {view.isDefault
            ? intl.formatMessage({ id: 'views.unstart', defaultMessage: 'Do not open at start' })
            : intl.formatMessage({ id: 'views.start', defaultMessage: 'Open at start' })}
        </MenuItem>
      </MenuGroup>
      {!(isFirst && isLast) && (
        <MenuGroup label={intl.formatMessage({ id: 'views.order', defaultMessage: 'Order' })}>
          {!isFirst && (
            <MenuItem shortcut={keysOf('view.up')} onAction={item(() => onMove(-1))}>
              {intl.formatMessage({ id: 'views.up', defaultMessage: 'Move up' })}
            </MenuItem>
          )}
          {!isLast && (
            <MenuItem shortcut={keysOf('view.down')} onAction={item(() => onMove(1))}>
              {intl.formatMessage({ id: 'views.down', defaultMessage: 'Move down' })}
            </MenuItem>
          )}
        </MenuGroup>
      )}
      <MenuGroup label={intl.formatMessage({ id: 'views.deletion', defaultMessage: 'Deletion' })}>
        <MenuItem shortcut={keysOf('view.delete')} onAction={item(props.onRemove)}>
          {intl.formatMessage({ id: 'views.delete', defaultMessage: 'Delete' })}
        </MenuItem>
      </MenuGroup>
    </MenuAt>
  );
}
