import Download from 'lucide-react/icons/download';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './EmptyLibrary.module.css';

const OUTLINES = Array.from({ length: 18 }, (_, index) => `outline-${index}`);

/** Outlines stand where posters will be, and one sentence says how they come. */
export function EmptyLibrary({ onImport }: { onImport: () => void }) {
  return (
    <div className={styles.page}>
      <section className={styles.say}>
        <h2 className={styles.title}>
          <FormattedMessage id="empty.title" defaultMessage="Your first movies" />
        </h2>
        <p className={styles.text}>
          <FormattedMessage
            id="empty.text"
            defaultMessage="Bring in a folder of NFO files, and the posters and portraits beside them. You see what would be added before anything is, and one undo takes it back."
          />
        </p>
        <Button variant="primary" onPress={onImport}>
          <Download size={16} aria-hidden="true" />
          <FormattedMessage id="empty.import" defaultMessage="Import a folder…" />
        </Button>
      </section>
      <div className={styles.outlines} aria-hidden="true">
        {OUTLINES.map((key) => (
          <span key={key} className={styles.outline} />
        ))}
      </div>
    </div>
  );
}
