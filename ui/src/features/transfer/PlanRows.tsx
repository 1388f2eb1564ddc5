import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import type { PlanRow, PlanStatus } from '../../generated/bindings';
import styles from './PlanRows.module.css';
import { usePlanRows } from './queries';
import { reasonText } from './reasons';

const ROW_HEIGHT = 48;

interface PlanRowsProps {
  label: string;
  status: PlanStatus | null;
  count: number;
}

const chips = defineMessages({
  new: { id: 'plan.chip.new', defaultMessage: 'New' },
  conflict: { id: 'plan.chip.conflict', defaultMessage: 'Conflict' },
  same: { id: 'plan.chip.same', defaultMessage: 'Same' },
  skipped: { id: 'plan.chip.skipped', defaultMessage: 'Skipped' },
});

/** The rows of a plan. Only those in view exist, so a folder of any size opens at once. */
export function PlanRows({ label, status, count }: PlanRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    paddingEnd: 16,
  });
  const items = virtualizer.getVirtualItems();
  const rowAt = usePlanRows(status, items[0]?.index ?? 0, items[items.length - 1]?.index ?? 0);
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
            <Row row={rowAt(index)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: PlanRow | undefined }) {
  const intl = useIntl();
  if (!row) return null;
  const reason = reasonText(intl, row.reason);
  return (
    <>
      <span className={styles.chip} data-status={row.status}>
        <FormattedMessage {...chips[row.status]} />
      </span>
      <span className={styles.what}>
        <b className={styles.title} title={row.title ?? row.file}>
          <bdi>{row.title ?? row.file}</bdi>
          {row.year !== null && <span className={styles.year}> {row.year}</span>}
        </b>
        {row.title !== null && (
          <small className={styles.file} title={row.file}>
            {row.file}
          </small>
        )}
      </span>
      <span className={styles.reason} title={reason}>
        {reason}
      </span>
    </>
  );
}
