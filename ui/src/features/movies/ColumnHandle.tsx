import { useRef } from 'react';
import { useMove } from 'react-aria/useMove';
import { type MessageDescriptor, useIntl } from 'react-intl';
import { COLUMN_MAX, COLUMN_MIN } from './listColumns';
import styles from './MovieList.module.css';

const STEP = 8;

interface ColumnHandleProps {
  name: MessageDescriptor;
  /** In CSS pixels. */
  width: number;
  onWidth: (width: number) => void;
}

/** The edge at which a column begins: drawn towards the title, or moved by arrow keys, it grows. */
export function ColumnHandle({ name, width, onWidth }: ColumnHandleProps) {
  const intl = useIntl();
  const handle = useRef<HTMLDivElement>(null);
  const drawn = useRef(width);
  const { moveProps } = useMove({
    onMoveStart: () => {
      drawn.current = width;
    },
    onMove: ({ deltaX }) => {
      if (!handle.current) return;
      const isRtl = getComputedStyle(handle.current).direction === 'rtl';
      drawn.current += isRtl ? deltaX : -deltaX;
      onWidth(Math.round(Math.min(COLUMN_MAX, Math.max(COLUMN_MIN, drawn.current))));
    },
  });
  // Keys are the business of the range, which says what they do.
  const { onKeyDown: _, ...drawing } = moveProps;
  return (
    <div {...drawing} ref={handle} className={styles.handle}>
      <input
        type="range"
        className={styles.range}
        min={COLUMN_MIN}
        max={COLUMN_MAX}
        step={STEP}
        value={width}
        onChange={(event) => onWidth(event.currentTarget.valueAsNumber)}
        aria-label={intl.formatMessage(
          { id: 'list.width', defaultMessage: 'Width of {column}' },
          { column: intl.formatMessage(name) },
        )}
      />
    </div>
  );
}
