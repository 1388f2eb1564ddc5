import type { Node } from '@react-types/shared';
import { type ReactNode, useRef } from 'react';
import { useGridListItem } from 'react-aria/useGridList';
import styles from './IdList.module.css';
import type { IdListState } from './useIdList';

interface IdListProps {
  list: IdListState;
  /** One row; `start` is in pixels from the top of the list. */
  children: (node: Node<number>, start: number) => ReactNode;
}

/** The frame of a list of ids: what scrolls, and as high as all its rows would be. */
export function IdList({ list, children }: IdListProps) {
  const { scroller, collection, gridProps, window } = list;
  return (
    <div
      {...gridProps}
      ref={scroller}
      className={styles.scroller}
      // On the way back a row has the focus, and the heading does not take it.
      data-keeps-focus
      onScroll={window.onScroll}
      onPointerDownCapture={window.onPointerDown}
      onKeyDownCapture={window.onKeyDown}
    >
      <div role="presentation" className={styles.canvas} style={{ blockSize: window.height }}>
        {window.rows.map(({ index, start }) => {
          const node = collection.at(index);
          return node && children(node, start);
        })}
      </div>
    </div>
  );
}

interface IdListRowProps {
  list: IdListState;
  node: Node<number>;
  start: number;
  /** The whole row in words. */
  label: string;
  className: string | undefined;
  children: ReactNode;
}

export function IdListRow({ list, node, start, label, className, children }: IdListRowProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps } = useGridListItem({ node }, list.state, ref);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row, and comes with rowProps
    <div
      {...rowProps}
      ref={ref}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={node.index + 1}
      aria-label={label}
    >
      <div {...gridCellProps} className={`${styles.cell} ${className ?? ''}`}>
        {children}
      </div>
    </div>
  );
}
