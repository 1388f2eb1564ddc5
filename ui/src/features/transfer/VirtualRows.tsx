import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './PlanRows.module.css';

const ROW_HEIGHT = 48;

/** The rows in view, both ends included. */
export interface Range {
  first: number;
  last: number;
}

interface VirtualRowsProps {
  label: string;
  count: number;
  onRange: (range: Range) => void;
  children: (index: number) => ReactNode;
}

/** A list of which only the rows in view exist, so that one of any size opens at once. */
export function VirtualRows({ label, count, onRange, children }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    paddingEnd: 16,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => onRange({ first, last }), [onRange, first, last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list without controls must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      <ul className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <li
            key={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
