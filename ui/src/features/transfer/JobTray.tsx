import LoaderCircle from 'lucide-react/icons/loader-circle';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './JobTray.module.css';
import type { ImportJob } from './useImportJob';

/** The import at work, seen from every other page. */
export function JobTray({ job: { state }, onOpen }: { job: ImportJob; onOpen: () => void }) {
  if (state.step !== 'reading' && state.step !== 'importing') return null;
  const done = state.progress?.done ?? 0;
  const total = state.progress?.total || (state.step === 'importing' ? state.plan.new : 0);
  return (
    <Button variant="quiet" size="small" onPress={onOpen}>
      <LoaderCircle size={16} className={styles.turning} aria-hidden="true" />
      <span className={styles.text}>
        <FormattedMessage
          id="tray.progress"
          defaultMessage="{step, select, reading {Reading} other {Importing}} {total, plural, =0 {{done, number}} other {{done, number} of {total, number}}}"
          values={{ step: state.step, done, total }}
        />
      </span>
    </Button>
  );
}
