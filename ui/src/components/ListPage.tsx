import { type ReactNode, useRef } from 'react';
import styles from './ListPage.module.css';
import { useFocusFallback } from './useFocusFallback';

interface ListPageProps {
  header: ReactNode;
  title: string;
  /** A few quiet words beside the title: how many, or of what. */
  note?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}

/** A page that is one list below its name. */
export function ListPage({ header, title, note, tools, children }: ListPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useFocusFallback(heading);
  return (
    <div className={styles.page} {...focus}>
      {header}
      <div className={styles.sub}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <span className={styles.note}>{note}</span>
        {tools}
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
