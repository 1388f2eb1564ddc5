import { FormattedMessage, useIntl } from 'react-intl';
import styles from './CastTable.module.css';

/** Says on every row of a character that others play it here as well. */
export function PerformersChip({ count }: { count: number }) {
  const intl = useIntl();
  if (count < 2) return null;
  return (
    <span
      className={styles.chip}
      title={intl.formatMessage(
        { id: 'casting.shared', defaultMessage: 'One character, {count, number} performers' },
        { count },
      )}
    >
      <FormattedMessage
        id="casting.performers"
        defaultMessage="{count, number} performers"
        values={{ count }}
      />
    </span>
  );
}
