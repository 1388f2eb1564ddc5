import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../components/AppDialog';
import { useApp } from './appContext';
import styles from './dialogs.module.css';
import { shortcuts } from './shortcuts';

export function ShortcutsDialog() {
  const intl = useIntl();
  const { dialog, setDialog } = useApp();
  return (
    <AppDialog
      title={intl.formatMessage({ id: 'shortcuts.title', defaultMessage: 'Keyboard shortcuts' })}
      isOpen={dialog === 'shortcuts'}
      onClose={() => setDialog(null)}
    >
      <dl className={styles.pairs}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className={styles.pair}>
            <dt>
              <FormattedMessage {...label} />
            </dt>
            <dd>
              {keys.split(', ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </AppDialog>
  );
}
