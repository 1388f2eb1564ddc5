import LoaderCircle from 'lucide-react/icons/loader-circle';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './JobTray.module.css';
import type { ExportJob } from './useExport';

/** An export at work, with a way to stop it. */
export function ExportTray({ job: { progress, stop } }: { job: ExportJob }) {
  if (!progress) return null;
  return (
    <Button variant="quiet" size="small" onPress={stop}>
      <LoaderCircle size={16} className={styles.turning} aria-hidden="true" />
      <span className={styles.text}>
        <FormattedMessage
          id="tray.export"
          defaultMessage="Exporting {done, number} of {total, number}. Stop"
          values={progress}
        />
      </span>
    </Button>
  );
}
