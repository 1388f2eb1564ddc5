import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { MatrixMemory } from './matrixMemory';
import { moved, type Place, type Size, within } from './moves';
import { placeOf, type useMatrixHint } from './useMatrixHint';
import { HEAD, ROW_HEIGHT } from './useMatrixWindow';

interface FocusOptions {
  scroller: RefObject<HTMLElement | null>;
  memory: MatrixMemory;
  /** Names this visit: on the way back to it the same cell has the focus. */
  visit: string;
  rows: number;
  columns: number;
  hint: ReturnType<typeof useMatrixHint>;
}

/** One stop for the Tab key; arrows, Home, End and the page keys move within. */
export function useMatrixFocus(options: FocusOptions) {
  const { scroller, memory, visit, rows, columns, hint } = options;
  const [back] = useState(() => memory.left.get(visit));
  const [place, setPlace] = useState<Place>(() => back?.place ?? { row: 0, column: 0 });
  const focused = within(place, { rows, columns, page: 1 });
  /** The cell that takes the focus as soon as it exists. */
  const wanted = useRef<Place | null>(back?.place ?? null);
  const cellAt = ({ row, column }: Place) =>
    scroller.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on the way back
  useLayoutEffect(() => {
    if (back) scroller.current?.scrollTo({ top: back.top, left: back.start });
  }, []);
  useEffect(() => {
    const cell = wanted.current && cellAt(wanted.current);
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const size = (): Size => {
    const height = (scroller.current?.clientHeight ?? 0) - HEAD.height;
    return { rows, columns, page: Math.max(1, Math.floor(height / ROW_HEIGHT) - 1) };
  };
  return {
    focused,
    leave: () => {
      const element = scroller.current;
      if (element) {
        memory.left.set(visit, {
          place: focused,
          top: element.scrollTop,
          start: element.scrollLeft,
        });
      }
    },
    onFocus: ({ target }: FocusEvent) => {
      if (!target.hasAttribute('data-place')) return;
      setPlace(placeOf(target));
      if (placeOf(target).row >= 0 && placeOf(target).column >= 0 && isByKeyboard(target)) {
        hint.show(placeOf(target), target, 'focus');
      }
    },
    onKeyDown: (event: KeyboardEvent) => {
      hint.hide();
      const { key, ctrlKey, metaKey, altKey } = event;
      const goal = altKey ? null : moved(focused, { key, ctrlKey: ctrlKey || metaKey }, size());
      if (!goal) return;
      event.preventDefault();
      wanted.current = goal;
      setPlace({ ...goal });
    },
  };
}

function isByKeyboard(element: Element): boolean {
  return element.matches(':focus-visible');
}
