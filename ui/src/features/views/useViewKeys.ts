import type { KeyboardEvent, MouseEvent } from 'react';
import type { SavedView, ViewId } from '../../generated/bindings';
import { isPressed } from '../../lib/actions/catalogue';
import type { ViewActs } from './useViewActs';
import type { MenuRequest } from './ViewMenu';

interface ViewKeysOptions {
  views: readonly SavedView[];
  acts: ViewActs;
  onRename: (id: ViewId) => void;
  onMenu: (request: MenuRequest) => void;
}

/** What keys and the second button of the mouse do on an entry of the list. */
export function useViewKeys({ views, acts, onRename, onMenu }: ViewKeysOptions) {
  const entryAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest('li') : null;
    const id = element?.querySelector('a[data-view]')?.getAttribute('data-view');
    const place = views.findIndex((view) => String(view.id) === id);
    const view = views[place];
    return element && view ? { element, view, place } : null;
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const entry = entryAt(event.target);
      if (!entry) return;
      const { element, view, place } = entry;
      if (isPressed(event, 'view.up')) acts.move(view, place - 1);
      else if (isPressed(event, 'view.down')) acts.move(view, place + 1);
      else if (isPressed(event, 'view.menu')) {
        onMenu({ id: view.id, at: element.getBoundingClientRect(), byKeyboard: true });
      } else if (isPressed(event, 'view.rename')) onRename(view.id);
      else if (isPressed(event, 'view.delete') && !event.repeat) acts.remove(view);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu: (event: MouseEvent) => {
      const entry = entryAt(event.target);
      if (!entry) return;
      event.preventDefault();
      const byKeyboard = event.button !== 2;
      const at = byKeyboard
        ? entry.element.getBoundingClientRect()
        : new DOMRect(event.clientX, event.clientY, 0, 0);
      onMenu({ id: entry.view.id, at, byKeyboard });
    },
  };
}
