import X from 'lucide-react/icons/x';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { ProgressBar } from '../../components/ProgressBar';
import type { Progress } from '../../generated/bindings';
import styles from './ImportPage.module.css';

interface ImportRunningProps {
  progress: Progress | null;
  reading?: boolean;
  /** How many movies the plan promises, until the first report says it. */
  expected?: number;
  onStop: () => void;
}

/** Reading or importing: how far it is, what is at hand, and a way to stop. */
export function ImportRunning({ progress, reading, expected = 0, onStop }: ImportRunningProps) {
  const intl = useIntl();
  const done = progress?.done ?? 0;
  const total = progress?.total || expected;
  const label = reading
    ? intl.formatMessage({ id: 'import.readingLabel', defaultMessage: 'Reading the folder' })
    : intl.formatMessage({ id: 'import.runningLabel', defaultMessage: 'Importing' });
  return (
    <>
      <div className={styles.running}>
        <h2 className={styles.count}>
          <span className={styles.hero}>
            <FormattedNumber value={done} />
          </span>{' '}
          {total > 0 ? (
            <FormattedMessage
              id="import.of"
              defaultMessage="of {total, number}"
              values={{ total }}
            />
          ) : (
            <FormattedMessage
              id="import.found"
              defaultMessage="{done, plural, one {file so far} other {files so far}}"
              values={{ done }}
            />
          )}
        </h2>
        <ProgressBar label={label} done={done} total={total} />
        <p className={styles.now}>
          <FormattedMessage
            id="import.now"
            defaultMessage="{stage, select, scanning {Looking through} reading {Reading} comparing {Comparing} other {Adding}} {item}"
            values={{
              stage: progress?.stage ?? (reading ? 'scanning' : 'importing'),
              item: (
                <b key="item" dir="auto" title={progress?.item}>
                  {progress?.item ?? ''}
                </b>
              ),
            }}
          />
        </p>
      </div>
      <footer className={styles.foot}>
        <Button onPress={onStop}>
          <X size={16} aria-hidden="true" />
          {reading ? (
            <FormattedMessage id="import.cancel" defaultMessage="Cancel" />
          ) : (
            <FormattedMessage id="import.stop" defaultMessage="Stop here" />
          )}
        </Button>
        <p>
          {reading ? (
            <FormattedMessage
              id="import.readingNote"
              defaultMessage="Nothing is added yet. You can leave this page; reading goes on."
            />
          ) : (
            <FormattedMessage
              id="import.runningNote"
              defaultMessage="What is done stays. You can leave this page; the import goes on in the header."
            />
          )}
        </p>
      </footer>
    </>
  );
}
