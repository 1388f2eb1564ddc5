import { type ReactNode, useEffect } from 'react';
import styles from './AccountFrame.module.css';

interface AccountFrameProps {
  brand: ReactNode;
  title: string;
  foot: string;
  children: ReactNode;
}

/** The still page before anyone is signed in: the brand in the corner, one thing in the middle. */
export function AccountFrame({ brand, title, foot, children }: AccountFrameProps) {
  // What was looked at before is nobody's business.
  useEffect(() => {
    document.title = 'Lobbycard';
  }, []);
  return (
    <main className={styles.frame}>
      <div className={styles.brand}>{brand}</div>
      <h1 className={styles.title}>{title}</h1>
      {children}
      <p className={styles.foot} title={foot}>
        {foot}
      </p>
    </main>
  );
}
