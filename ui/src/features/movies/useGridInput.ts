import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { MovieId } from '../../generated/bindings';
import { isPressed } from '../../lib/actions/catalogue';
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

/** What the grid does with keys and pointer before its hooks get to see them. */
export function useGridInput(options: GridInputOptions) {
  const { focus, selecting, actions, isTyping, onTyping } = options;
  /** A letter within a title that is typed is no mark, and with Shift it begins one. */
  const onMarkKey = (event: KeyboardEvent, id: MovieId): boolean => {
    const acts = {
      'card.favor': () => actions.favor(id),
      'card.see': () => actions.see(id),
      'card.rate': () => actions.rate(id, Number(event.key)),
    };
    const pressed = (Object.keys(acts) as (keyof typeof acts)[]).find((act) =>
      isPressed(event, act),
    );
    if (!pressed || isTyping(event)) return false;
    if (!event.repeat) acts[pressed]();
    return true;
  };
  const onCardKey = (event: KeyboardEvent): boolean => {
    const card = cardAt(event.target);
    if (!card) return false;
    const { id, element } = card;
    if (isPressed(event, 'card.menu')) {
      actions.menu({ id, at: menuCorner(element), byKeyboard: true });
    } else if (isPressed(event, 'card.rename')) actions.rename(id);
    else if (isPressed(event, 'card.delete') && !event.repeat) actions.remove(id);
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
