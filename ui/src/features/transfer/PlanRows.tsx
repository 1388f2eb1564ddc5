import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import type { PlanRow, PlanStatus } from '../../generated/bindings';
import styles from './PlanRows.module.css';
import { usePlanRows } from './queries';
import { reasonText } from './reasons';
import { type Range, VirtualRows } from './VirtualRows';

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

/** The rows of a plan. */
export function PlanRows({ label, status, count }: PlanRowsProps) {
  const [range, setRange] = useState<Range>({ first: 0, last: 0 });
  const rowAt = usePlanRows(status, range.first, range.last);
  return (
    <VirtualRows label={label} count={count} onRange={setRange}>
      {(index) => <Row row={rowAt(index)} />}
    </VirtualRows>
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
