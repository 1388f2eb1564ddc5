import type { ReactNode } from 'react';
import styles from './DialogOutcome.module.css';

/** What the button of a dialog would do, beside it; said again whenever it changes. */
export function DialogOutcome({ children }: { children: ReactNode }) {
  return (
    <p className={styles.outcome} role="status">
      {children}
    </p>
  );
}
