import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { isPressed } from '../../lib/actions/catalogue';
import { type CardActions, cardAt, isInField, menuCorner } from './gridCards';
import type { useGridFocus } from './useGridFocus';
import type { useGridSelection } from './useGridSelection';

interface GridInputOptions {
  focus: ReturnType<typeof useGridFocus>;
  selecting: ReturnType<typeof useGridSelection>;
  actions: CardActions;
  onTyping: (event: KeyboardEvent) => void;
}

/** What the grid does with keys and pointer before its hooks get to see them. */
export function useGridInput({ focus, selecting, actions, onTyping }: GridInputOptions) {
  const onCardKey = (event: KeyboardEvent): boolean => {
    const card = cardAt(event.target);
    if (!card) return false;
    const { id, element } = card;
    if (isPressed(event, 'card.menu')) {
      actions.menu({ id, at: menuCorner(element), byKeyboard: true });
    } else if (isPressed(event, 'card.rename')) actions.rename(id);
    else if (isPressed(event, 'card.delete') && !event.repeat) actions.remove(id);
    else return false;
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
