import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './SampleNotice.module.css';

/** Says that what is shown is the sample, and takes it out in one step. */
export function SampleNotice({ onRemove }: { onRemove: () => void }) {
  return (
    <p className={styles.notice}>
      <FormattedMessage
        id="sample.notice"
        defaultMessage="This is the sample collection: films in the public domain, for looking around."
      />
      <Button variant="quiet" size="small" onPress={onRemove}>
        <FormattedMessage id="sample.remove" defaultMessage="Remove the sample" />
      </Button>
    </p>
  );
}
