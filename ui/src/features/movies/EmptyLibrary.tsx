import Clapperboard from 'lucide-react/icons/clapperboard';
import Download from 'lucide-react/icons/download';
import Plus from 'lucide-react/icons/plus';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './EmptyLibrary.module.css';

const OUTLINES = Array.from({ length: 18 }, (_, index) => `outline-${index}`);

interface EmptyLibraryProps {
  onNew: () => void;
  onImport: () => void;
  onSample: () => void;
  isAdding: boolean;
}

/** Outlines stand where posters will be, and one sentence says how they come. */
export function EmptyLibrary({ onNew, onImport, onSample, isAdding }: EmptyLibraryProps) {
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
        <div className={styles.ways}>
          <Button variant="primary" onPress={onImport}>
            <Download size={16} aria-hidden="true" />
            <FormattedMessage id="empty.import" defaultMessage="Import a folder…" />
          </Button>
          <Button onPress={onNew}>
            <Plus size={16} aria-hidden="true" />
            <FormattedMessage id="empty.new" defaultMessage="New movie" />
          </Button>
          <Button onPress={onSample} isPending={isAdding}>
            <Clapperboard size={16} aria-hidden="true" />
            <FormattedMessage id="empty.sample" defaultMessage="Try the sample collection" />
          </Button>
        </div>
        <p className={styles.hint}>
          <FormattedMessage
            id="empty.sampleHint"
            defaultMessage="The sample holds films in the public domain, from 1902 to 1968. One click removes it again."
          />
        </p>
      </section>
      <div className={styles.outlines} aria-hidden="true">
        {OUTLINES.map((key) => (
          <span key={key} className={styles.outline} />
        ))}
      </div>
    </div>
  );
}
