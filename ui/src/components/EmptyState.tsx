import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What a list says when nothing is in it, and what would be. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{children}</p>
    </div>
  );
}
