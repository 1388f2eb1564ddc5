import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { MovieId } from '../../generated/bindings';
import { type CardActions, cardAt, isInField, menuCorner } from './gridCards';
import type { useGridFocus } from './useGridFocus';
import type { useGridSelection } from './useGridSelection';

interface GridInputOptions {
  focus: ReturnType<typeof useGridFocus>;
  selecting: ReturnType<typeof useGridSelection>;
  actions: CardActions;
  /** Whether a title is being typed. */
  isTyping: (event: KeyboardEvent) => boolean;
  onTyping: (event: KeyboardEvent) => void;
}

const STAR_KEYS = /^[1-5]$/;
const MARK_KEYS = /^[fw1-5]$/;

/** What the grid does with keys and pointer before its hooks get to see them. */
export function useGridInput(options: GridInputOptions) {
  const { focus, selecting, actions, isTyping, onTyping } = options;
  /** A letter within a title that is typed is no mark, and with Shift it begins one. */
  const onMarkKey = (event: KeyboardEvent, id: MovieId): boolean => {
    if (event.shiftKey || isTyping(event)) return false;
    // Caps Lock is no wish for another act.
    const key = event.key.toLowerCase();
    if (event.repeat) return MARK_KEYS.test(key);
    if (key === 'f') actions.favor(id);
    else if (key === 'w') actions.see(id);
    else if (STAR_KEYS.test(key)) actions.rate(id, Number(key));
    else return false;
    return true;
  };
  const onCardKey = (event: KeyboardEvent): boolean => {
    const card = cardAt(event.target);
    if (!card || event.ctrlKey || event.altKey || event.metaKey) return false;
    const { id, element } = card;
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (isMenuKey) actions.menu({ id, at: menuCorner(element), byKeyboard: true });
    else if (event.key === 'F2') actions.rename(id);
    else if (event.key === 'Delete' && !event.repeat) actions.remove(id);
    else if (!onMarkKey(event, id)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    onFocusCapture: focus.onFocus,
    onBlurCapture: focus.onBlur,
    onPointerDownCapture: (event: PointerEvent) => {
      focus.onPointerDown();
      // Or a press beside the text would open the card.
      if (isInField(event.target)) event.stopPropagation();
      selecting.onPointerDown(event);
    },
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (isInField(event.target)) return;
      focus.onKeyDown();
      selecting.onKeyDown(event);
      if (!onCardKey(event)) onTyping(event);
    },
    onContextMenu: (event: MouseEvent) => {
      const card = cardAt(event.target);
      if (!card) return;
      event.preventDefault();
      focus.moveTo(card.id);
      const byKeyboard = !focus.isByPointer();
      const point = new DOMRect(event.clientX, event.clientY, 0, 0);
      actions.menu({ id: card.id, at: byKeyboard ? menuCorner(card.element) : point, byKeyboard });
    },
  };
}
