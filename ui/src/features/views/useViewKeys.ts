import type { KeyboardEvent, MouseEvent } from 'react';
import type { SavedView, ViewId } from '../../generated/bindings';
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
      if (!entry || event.ctrlKey || event.metaKey) return;
      const { element, view, place } = entry;
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      if (event.altKey) {
        if (event.key === 'ArrowUp') acts.move(view, place - 1);
        else if (event.key === 'ArrowDown') acts.move(view, place + 1);
        else return;
      } else if (isMenuKey) {
        onMenu({ id: view.id, at: element.getBoundingClientRect(), byKeyboard: true });
      } else if (event.key === 'F2') onRename(view.id);
      else if (event.key === 'Delete' && !event.repeat) acts.remove(view);
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
