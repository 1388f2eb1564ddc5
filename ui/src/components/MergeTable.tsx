import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './MergeTable.module.css';
import { Switch } from './Switch';

interface MergeTableProps {
  /** The ids of both, in the order of the columns. */
  ids: readonly [number, number];
  /** The one that stays. */
  keep: number;
  flipped: boolean;
  onFlip: (flipped: boolean) => void;
  /** One MergeFact for each row. */
  children: ReactNode;
}

/** Two beside each other that become one: which of them stays, and fact by fact what of whom. */
export function MergeTable({ ids, keep, flipped, onFlip, children }: MergeTableProps) {
  return (
    <>
      <Switch isSelected={flipped} onChange={onFlip}>
        <FormattedMessage id="merge.flip" defaultMessage="Keep the other one instead" />
      </Switch>
      <div className={styles.facts}>
        <div className={styles.row}>
          <span />
          {ids.map((id) => (
            <span key={id} className={styles.fate} data-stays={id === keep || undefined}>
              <FormattedMessage
                id="merge.fate"
                defaultMessage="{stays, select, true {Stays} other {Goes}}"
                values={{ stays: String(id === keep) }}
              />
            </span>
          ))}
        </div>
        {children}
      </div>
    </>
  );
}
