import { useIntl } from 'react-intl';
import { errorText } from '../lib/errors';
import styles from './BootFailure.module.css';
import { Brand } from './Brand';

/** The library could not be opened: one plain sentence, nothing to press that would not help. */
export function BootFailure({ error }: { error: unknown }) {
  const intl = useIntl();
  return (
    <main className={styles.page}>
      <Brand />
      <h1 className={styles.title}>
        {intl.formatMessage({ id: 'boot.title', defaultMessage: 'The library did not open' })}
      </h1>
      <p className={styles.text} role="alert">
        {errorText(intl, error)}
      </p>
    </main>
  );
}
