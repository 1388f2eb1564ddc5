import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { Button } from '../components/Button';
import { HeaderEnd, HeaderSearch } from './HeaderTools';
import styles from './PageHeader.module.css';
import { useBack } from './usePage';

/** The head of the library: search first. */
export function LibraryHeader() {
  return (
    <header className={styles.bar} data-lined>
      <HeaderSearch />
      <span className={styles.grow} />
      <HeaderEnd />
    </header>
  );
}

/** The head of a page one goes into: the way back first. It lies on the page's own light. */
export function DetailHeader({ children }: { children?: ReactNode }) {
  const { label, back } = useBack();
  return (
    <header className={styles.bar}>
      <Button variant="quiet" onPress={back}>
        <ArrowLeft size={16} aria-hidden="true" />
        <span className={styles.back} title={label} dir="auto">
          {label}
        </span>
      </Button>
      <span className={styles.grow} />
      {children}
      <HeaderSearch />
      <HeaderEnd />
    </header>
  );
}
