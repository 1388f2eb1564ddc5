import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useScrollPlace } from './useScrollMemory';
import styles from './VirtualList.module.css';

interface VirtualListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string | number;
  /** What a row is likely to be high, until it is measured. */
  heightOf: (item: T) => number;
  children: (item: T) => ReactNode;
  /** The last row came near. */
  onNearEnd?: () => void;
}

/** A list of which only the rows in view exist, and the one that has the focus. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, keyOf, heightOf, children, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | number | null>(null);
  const focusedIndex = focused === null ? -1 : items.findIndex((item) => keyOf(item) === focused);
  const place = useScrollPlace();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keyOf(items[index] as T),
    estimateSize: (index) => heightOf(items[index] as T),
    overscan: 8,
    paddingEnd: 24,
    // On the way back the list stands where it was left.
    initialOffset: place.top,
    initialMeasurementsCache: place.rows,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      // A row that goes takes the focus with it, and the keyboard would start anew.
      if (focusedIndex < 0 || near.includes(focusedIndex)) return near;
      return [...near, focusedIndex].sort((a, b) => a - b);
    },
  });
  // The row after takes over from one that is gone, or the last one does.
  const focusedPlace = useRef(-1);
  useLayoutEffect(() => {
    if (focusedIndex >= 0) focusedPlace.current = focusedIndex;
    else if (focused !== null && document.activeElement === document.body) {
      const index = Math.min(focusedPlace.current, items.length - 1);
      const row = scroller.current?.querySelector(`[data-index="${index}"]`);
      row?.querySelector<HTMLElement>('a, button')?.focus();
    }
  }, [focused, focusedIndex, items.length]);
  useEffect(
    () => () => {
      place.rows = virtualizer.takeSnapshot();
    },
    [place, virtualizer],
  );
  const rows = virtualizer.getVirtualItems();
  const isNearEnd = (rows.at(-1)?.index ?? 0) >= items.length - 1;
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, onNearEnd]);
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
      tabIndex={0}
      onScroll={(event) => {
        place.top = event.currentTarget.scrollTop;
      }}
    >
      <ul
        className={styles.rows}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onBlur={() => setFocused(null)}
      >
        {rows.map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => setFocused(keyOf(items[index] as T))}
          >
            {children(items[index] as T)}
          </li>
        ))}
      </ul>
    </section>
  );
}
