import FolderOpen from 'lucide-react/icons/folder-open';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { errorText } from '../../lib/errors';
import styles from './ImportPage.module.css';

interface ImportStartProps {
  problem: unknown;
  onChoose: () => void;
}

export function ImportStart({ problem, onChoose }: ImportStartProps) {
  const intl = useIntl();
  return (
    <div className={styles.start}>
      <h2 className={styles.big}>
        <FormattedMessage id="import.startTitle" defaultMessage="A folder of movies" />
      </h2>
      <p className={styles.read}>
        <FormattedMessage
          id="import.startText"
          defaultMessage="Choose a folder that holds NFO files, as Kodi, Jellyfin and tinyMediaManager write them. Posters and portraits beside them come along. You see what would happen before anything is added, and your files are only read."
        />
      </p>
      {problem !== null && (
        <p role="alert" className={styles.failure}>
          {errorText(intl, problem)}
        </p>
      )}
      <Button variant="primary" onPress={onChoose}>
        <FolderOpen size={16} aria-hidden="true" />
        <FormattedMessage id="import.choose" defaultMessage="Choose a folder…" />
      </Button>
    </div>
  );
}
