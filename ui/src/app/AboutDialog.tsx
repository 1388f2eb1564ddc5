import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../components/AppDialog';
import { useApp } from './appContext';
import styles from './dialogs.module.css';

export function AboutDialog() {
  const intl = useIntl();
  const { boot, setDialog } = useApp();
  return (
    <AppDialog
      title={intl.formatMessage({ id: 'about.title', defaultMessage: 'About Lobbycard' })}
      isOpen
      onClose={() => setDialog(null)}
    >
      <dl className={styles.pairs}>
        <div className={styles.pair}>
          <dt>
            <FormattedMessage id="about.version" defaultMessage="Version" />
          </dt>
          <dd>{boot.version}</dd>
        </div>
        <div className={styles.pair}>
          <dt>
            <FormattedMessage id="about.folder" defaultMessage="Library folder" />
          </dt>
          <dd>{boot.libraryFolder}</dd>
        </div>
      </dl>
    </AppDialog>
  );
}
