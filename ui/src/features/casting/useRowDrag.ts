import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useMove } from 'react-aria/useMove';

/** How near its edge the pointer makes the list scroll, and by how much a frame. */
const EDGE = 32;
const STEP = 10;

/** A row on its way: over which it is, and where the pointer is in the window. */
export interface RowDrag {
  row: number;
  over: number;
  x: number;
  y: number;
}

interface RowDragOptions {
  scroller: RefObject<HTMLElement | null>;
  /** The place in the list of what lies so far below its beginning. */
  indexAt: (offset: number) => number;
  onDrop: (row: number, over: number) => void;
}

/** Dragging a row by its handle with the pointer; the keyboard has its own ways. */
export function useRowDrag({ scroller, indexAt, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const held = useRef<RowDrag | null>(null);

  const follow = () => {
    const [list, now] = [scroller.current, held.current];
    if (!list || !now) return;
    const offset = now.y - list.getBoundingClientRect().top + list.scrollTop;
    held.current = { ...now, over: indexAt(offset) };
    setDrag(held.current);
  };
  const letGo = () => {
    held.current = null;
    setDrag(null);
  };

  const { moveProps } = useMove({
    onMove: ({ deltaX, deltaY }) => {
      if (!held.current) return;
      held.current = { ...held.current, x: held.current.x + deltaX, y: held.current.y + deltaY };
      follow();
    },
    onMoveEnd: () => {
      if (held.current) onDrop(held.current.row, held.current.over);
      letGo();
    },
  });

  const isDragging = drag !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held is asked for at each frame
  useEffect(() => {
    if (!isDragging) return;
    let frame = requestAnimationFrame(function scroll() {
      const [list, now] = [scroller.current, held.current];
      if (list && now) {
        const { top, bottom } = list.getBoundingClientRect();
        const by = now.y < top + EDGE ? -STEP : now.y > bottom - EDGE ? STEP : 0;
        const before = list.scrollTop;
        list.scrollTop += by;
        if (list.scrollTop !== before) follow();
      }
      frame = requestAnimationFrame(scroll);
    });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      letGo();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [isDragging]);

  return {
    drag,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const target = event.target instanceof Element ? event.target : null;
      const handle = target?.closest('[data-column=handle]');
      const row = handle?.closest('[data-row]')?.getAttribute('data-row');
      if (!row) return;
      held.current = { row: Number(row), over: -1, x: event.clientX, y: event.clientY };
      moveProps.onPointerDown?.(event);
    },
  };
}
