import type { ReactNode } from 'react';
import styles from './Chip.module.css';

/** The mark of a status: said by its word, and by its colour beside that. */
export function Chip({
  kind,
  children,
}: {
  kind: 'new' | 'choose' | 'plain';
  children: ReactNode;
}) {
  return (
    <span className={styles.chip} data-kind={kind}>
      {children}
    </span>
  );
}
