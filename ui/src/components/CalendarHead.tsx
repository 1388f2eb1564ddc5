import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Heading } from 'react-aria-components';
import { Button } from './Button';
import styles from './CalendarHead.module.css';

/** The month a calendar shows, and the ones before and after it. */
export function CalendarHead() {
  return (
    <header className={styles.head}>
      <Button slot="previous" variant="quiet" size="small" square>
        <ChevronLeft size={16} className={styles.arrow} />
      </Button>
      <Heading className={styles.month ?? ''} />
      <Button slot="next" variant="quiet" size="small" square>
        <ChevronRight size={16} className={styles.arrow} />
      </Button>
    </header>
  );
}
