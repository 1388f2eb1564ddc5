import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useMove } from 'react-aria/useMove';
import type { ViewId } from '../../generated/bindings';

/** A press that moves less than this is a click. */
const STARTS_AFTER = 4;

/** A view on its way, and the place it would have. */
export interface ViewDrag {
  id: ViewId;
  place: number;
}

/** Dragging an entry of the list with the pointer; the keyboard and the menu have their own ways. */
export function useViewDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: ViewId, place: number) => void,
) {
  const [drag, setDrag] = useState<ViewDrag | null>(null);
  const held = useRef<{ id: ViewId; from: number; y: number } | null>(null);
  // A drag ends in a click on the entry it let go of, which is not meant.
  const hasDragged = useRef(false);

  const letGo = () => {
    held.current = null;
    setDrag(null);
  };

  const { moveProps } = useMove({
    onMove: ({ deltaY }) => {
      const now = held.current;
      if (!now) return;
      now.y += deltaY;
      if (!hasDragged.current && Math.abs(now.y - now.from) < STARTS_AFTER) return;
      hasDragged.current = true;
      const rows = [...(list.current?.children ?? [])];
      const below = rows.findIndex((row) => row.getBoundingClientRect().bottom > now.y);
      const place = below < 0 ? rows.length - 1 : below;
      rows[place]?.scrollIntoView({ block: 'nearest' });
      setDrag({ id: now.id, place });
    },
    onMoveEnd: () => {
      if (drag && held.current) onDrop(drag.id, drag.place);
      letGo();
      // The click of this very release comes before.
      setTimeout(() => {
        hasDragged.current = false;
      });
    },
  });

  const isDragging = drag !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: letting go is the same at any time
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      letGo();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isDragging]);

  return {
    drag,
    dragProps: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        hasDragged.current = false;
        const { target, pointerType, clientY } = event;
        const entry = target instanceof Element ? target.closest('a[data-view]') : null;
        // A finger scrolls.
        if (!entry || pointerType === 'touch') return;
        held.current = {
          id: Number(entry.getAttribute('data-view')),
          from: clientY,
          y: clientY,
        };
        moveProps.onPointerDown?.(event);
      },
      onClickCapture: (event: MouseEvent) => {
        if (!hasDragged.current) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
