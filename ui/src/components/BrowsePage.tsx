import type { ReactNode } from 'react';
import styles from './BrowsePage.module.css';

interface BrowsePageProps {
  header: ReactNode;
  title: string;
  /** How much is shown, said again whenever it changes. */
  count: ReactNode;
  /** What narrows and orders the list. */
  controls: ReactNode;
  /** What adds to it. */
  action: ReactNode;
  problem: string | null;
  children: ReactNode;
}

/** A page that is one long list, which is narrowed and ordered beside its name. */
export function BrowsePage(props: BrowsePageProps) {
  const { header, title, count, controls, action, problem, children } = props;
  return (
    <div className={styles.page}>
      {header}
      <div className={styles.sub}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <span className={styles.count} role="status">
          {count}
        </span>
        {controls}
        <span className={styles.grow} />
        {action}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}
