import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ListState } from 'react-stately/useListState';
import type { IdCollection } from './IdCollection';

export const ROW_HEIGHT = 56;

const PAGING = new Set(['PageUp', 'PageDown', 'Home', 'End']);

/** Where somebody was in a list. It outlives the list, so Back finds the same place. */
export interface ListMemory<View> {
  /** The view the place belongs to; another one is read from its top. */
  view: View;
  scrollTop: number;
  height: number;
  focusedId: number | null;
}

interface ListWindowOptions<View> {
  scroller: RefObject<HTMLElement | null>;
  state: ListState<number>;
  collection: IdCollection;
  /** Order and choice as plain values, always written in the same order. */
  view: View;
  memory: ListMemory<View>;
}

/** The rows that exist right now, those in view and always the focused one, and their place. */
export function useListWindow<View>(options: ListWindowOptions<View>) {
  const { scroller, state, collection, view, memory } = options;
  const viewText = JSON.stringify(view);
  const { selectionManager } = state;
  const { focusedKey } = selectionManager;
  const focusedIndex = focusedKey === null ? -1 : collection.indexOf(focusedKey);
  const visible = useRef({ startIndex: 0, endIndex: 0 });
  const virtualizer = useVirtualizer({
    count: collection.size,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    paddingEnd: 16,
    initialOffset: JSON.stringify(memory.view) === viewText ? memory.scrollTop : 0,
    initialRect: { width: 0, height: memory.height },
    rangeExtractor: (range) => {
      visible.current = range;
      const rows = defaultRangeExtractor(range);
      if (focusedIndex < 0 || rows.includes(focusedIndex)) return rows;
      return [...rows, focusedIndex].sort((a, b) => a - b);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is the occasion, whatever its object
  useLayoutEffect(() => {
    // Another view is read from its top.
    if (JSON.stringify(memory.view) !== viewText) {
      memory.view = view;
      memory.scrollTop = 0;
      memory.focusedId = null;
      selectionManager.setFocusedKey(null);
    }
    if (scroller.current) scroller.current.scrollTop = memory.scrollTop;
  }, [scroller, memory, viewText]);

  const byPointer = useRef(false);
  const settledKey = useRef(memory.focusedId);
  useLayoutEffect(() => {
    if (focusedKey === null || focusedKey === settledKey.current) return;
    settledKey.current = Number(focusedKey);
    memory.focusedId = Number(focusedKey);
    // Scrolling under a pressed pointer would turn the click into nothing.
    if (focusedIndex >= 0 && !byPointer.current) {
      virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
    }
  }, [focusedKey, focusedIndex, memory, virtualizer]);

  const focus = (id: number) => {
    selectionManager.setFocused(true);
    selectionManager.setFocusedKey(id);
  };
  // Once, on return: the row left behind takes the focus, and comes into view if it moved.
  const start = useRef(() => {
    const id = memory.focusedId;
    const index = id === null ? -1 : collection.indexOf(id);
    if (id === null || index < 0) {
      // Who is gone takes no focus; the heading does.
      memory.focusedId = null;
      return;
    }
    const top = index * ROW_HEIGHT;
    const shownTo = memory.scrollTop + (scroller.current?.clientHeight ?? 0);
    if (top < memory.scrollTop || top + ROW_HEIGHT > shownTo) {
      virtualizer.scrollToIndex(index, { align: 'center' });
    }
    focus(id);
  });
  useEffect(() => start.current(), []);

  const { startIndex, endIndex } = visible.current;
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    first: startIndex,
    last: Math.min(endIndex, collection.size - 1),
    /** Gives the focus to the row that had it last, or else to the first one. */
    enter: () => {
      const id = focusedKey ?? collection.getFirstKey();
      if (id !== null) focus(Number(id));
    },
    onScroll: () => {
      const element = scroller.current;
      if (!element || element.clientHeight === 0) return;
      memory.scrollTop = element.scrollTop;
      memory.height = element.clientHeight;
    },
    onPointerDown: () => {
      byPointer.current = true;
    },
    onKeyDown: (event: KeyboardEvent) => {
      byPointer.current = false;
      // The row that takes the focus comes into view; the engine must not scroll as well.
      if (PAGING.has(event.key)) event.preventDefault();
    },
  };
}
