import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ListState } from 'react-stately/useListState';
import type { GridMeasures } from '../../components/GridDelegate';
import type { IdCollection } from '../../components/IdCollection';
import type { MovieId } from '../../generated/bindings';
import type { GridMemory } from './gridMemory';

interface GridFocusOptions {
  state: ListState<number>;
  collection: IdCollection;
  scroller: RefObject<HTMLElement | null>;
  measures: GridMeasures;
  memory: GridMemory;
  query: string;
  virtualizer: Pick<Virtualizer<HTMLElement, Element>, 'scrollToIndex' | 'scrollRect'>;
  focusedIndex: number;
}

/** Keeps the focused card in view, remembers it, and gives it focus again on return. */
export function useGridFocus(options: GridFocusOptions) {
  const { state, collection, scroller, measures, memory, query, virtualizer, focusedIndex } =
    options;
  const { selectionManager } = state;
  const { focusedKey } = selectionManager;
  const { columns, rowHeight } = measures;
  const row = focusedIndex < 0 ? -1 : Math.floor(focusedIndex / columns);
  const byPointer = useRef(false);
  const settledKey = useRef(memory.focusedId);

  useLayoutEffect(() => {
    if (focusedKey === null || focusedKey === settledKey.current) return;
    settledKey.current = Number(focusedKey);
    memory.focusedId = Number(focusedKey);
    // Scrolling under a pressed pointer would turn the click into nothing.
    if (row >= 0 && !byPointer.current) virtualizer.scrollToIndex(row, { align: 'auto' });
  }, [focusedKey, row, memory, virtualizer]);

  // Another query has a card of its own to go on from.
  const entered = useRef(query);
  useLayoutEffect(() => {
    if (entered.current === query) return;
    entered.current = query;
    const id = memory.focusedId;
    settledKey.current = id;
    selectionManager.setFocusedKey(id !== null && collection.indexOf(id) >= 0 ? id : null);
  });

  // In another order the focused card stands elsewhere, and a bar below leaves less room for it.
  const { height = 0 } = virtualizer.scrollRect ?? {};
  const seen = useRef({ collection, height });
  useLayoutEffect(() => {
    const moved = seen.current.collection !== collection;
    const lower = height < seen.current.height && !byPointer.current;
    seen.current = { collection, height };
    if (!selectionManager.isFocused || row < 0) return;
    if (moved || lower) virtualizer.scrollToIndex(row, { align: 'auto' });
  });

  // A card that moves to another row is made anew there, and what had the focus is gone with it.
  const holder = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!holder.current || holder.current.isConnected) return;
    if (document.activeElement !== document.body) return;
    const card = scroller.current?.querySelector<HTMLElement>(`[data-key="${focusedKey}"]`);
    card?.focus({ preventScroll: true });
  });

  // Once, on return: the card left behind takes the focus, and comes into view if it moved.
  const start = useRef(() => {
    const id = memory.focusedId;
    const index = id === null ? -1 : collection.indexOf(id);
    if (id === null || index < 0) {
      // What is gone takes no focus; the heading does.
      memory.focusedId = null;
      return;
    }
    const top = Math.floor(index / columns) * rowHeight;
    const shownFrom = memory.scrollTop;
    const shownTo = shownFrom + (scroller.current?.clientHeight ?? 0);
    if (top + rowHeight <= shownFrom || top >= shownTo) {
      virtualizer.scrollToIndex(Math.floor(index / columns), { align: 'center' });
    }
    selectionManager.setFocused(true);
    selectionManager.setFocusedKey(id);
  });
  useEffect(() => start.current(), []);

  return {
    /** The keyboard will go on from this card, which does not take the focus now. */
    settle: (id: MovieId) => {
      settledKey.current = id;
      memory.focusedId = id;
      selectionManager.setFocusedKey(id);
    },
    moveTo: (id: MovieId) => {
      selectionManager.setFocused(true);
      selectionManager.setFocusedKey(id);
    },
    isByPointer: () => byPointer.current,
    onFocus: (event: FocusEvent) => {
      holder.current = event.target;
    },
    // A click on nothing gives the focus away; what is removed does not, and some engines tell it.
    onBlur: ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget) holder.current = null;
      else
        queueMicrotask(() => {
          if (target.isConnected && holder.current === target) holder.current = null;
        });
    },
    onPointerDown: () => {
      byPointer.current = true;
    },
    onKeyDown: () => {
      byPointer.current = false;
    },
  };
}
