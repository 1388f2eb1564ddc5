import ArrowLeft from 'lucide-react/icons/arrow-left';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../components/Button';
import { Keys } from '../components/Keys';
import { useCounts } from '../features/movies/queries';
import { runAction } from '../lib/actions/live';
import { HeaderEnd, HeaderSearch } from './HeaderTools';
import styles from './PageHeader.module.css';
import { useBack } from './usePage';

/** The head of the library: search first. */
export function LibraryHeader() {
  const { data: counts } = useCounts();
  return (
    <header className={styles.bar} data-lined>
      <HeaderSearch />
      <Button
        // In an empty library the page itself says what comes first.
        variant={counts?.movies === 0 ? 'outline' : 'primary'}
        onPress={() => runAction('new')}
      >
        <Plus size={16} aria-hidden="true" />
        <FormattedMessage id="header.new" defaultMessage="New movie" />
      </Button>
      <span className={styles.grow} />
      <Button variant="quiet" onPress={() => runAction('palette')}>
        <FormattedMessage id="header.commands" defaultMessage="Commands" />
        <Keys of="palette" />
      </Button>
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
