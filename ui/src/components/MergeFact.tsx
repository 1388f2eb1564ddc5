import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import styles from './MergeTable.module.css';

interface MergeFactProps {
  label: string;
  sides: readonly [Side, Side];
  /** Whose value is kept; null where there is nothing to choose. */
  owner: number | null;
  onChoose?: (owner: number) => void;
}

interface Side {
  id: number;
  fact: ReactNode;
}

/** One fact of two, to choose between where they differ. */
export function MergeFact({ label, sides, owner, onChoose }: MergeFactProps) {
  if (owner === null) {
    return (
      <div className={styles.row}>
        <span className={styles.label}>{label}</span>
        {sides.map(({ id, fact }) => (
          <span key={id} className={styles.value}>
            {fact}
          </span>
        ))}
      </div>
    );
  }
  return (
    <RadioGroup
      className={styles.row ?? ''}
      orientation="horizontal"
      aria-label={label}
      value={String(owner)}
      onChange={(chosen) => onChoose?.(Number(chosen))}
    >
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {sides.map(({ id, fact }) => (
        <Radio key={id} value={String(id)} className={styles.choice ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          {fact}
        </Radio>
      ))}
    </RadioGroup>
  );
}
