import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Place } from './moves';

/** Long enough that an arrow key held down, or a pointer passing by, opens nothing. */
const AFTER_MS = { focus: 150, hover: 350 };

/** The cell about which more is said, at the element it is said beside. */
export interface Hint {
  place: Place;
  element: Element;
}

/** Says more about the cell that has the focus or is pointed at, after a moment of rest. */
export function useMatrixHint() {
  const [hint, setHint] = useState<Hint | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const hide = () => {
    clearTimeout(timer.current);
    setHint(null);
  };
  const show = (place: Place, element: Element, by: keyof typeof AFTER_MS) => {
    clearTimeout(timer.current);
    setHint((shown) => (shown?.element === element ? shown : null));
    timer.current = setTimeout(() => setHint({ place, element }), AFTER_MS[by]);
  };
  return {
    hint,
    hide,
    show,
    /** What a scroll carries off is not followed; what is still to come may come. */
    onScroll: () => setHint(null),
    onPointerOver: ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch') return;
      const cell = (target as Element).closest('[data-filled]');
      if (cell) show(placeOf(cell), cell, 'hover');
      else hide();
    },
  };
}

/** The place that is written on a cell. */
export function placeOf(cell: Element): Place {
  const [row, column] = (cell.getAttribute('data-place') ?? '').split(' ').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}
