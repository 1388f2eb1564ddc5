import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../components/AppDialog';
import { actionIds, actions } from '../lib/actions/catalogue';
import { places } from '../lib/actions/places';
import { titles } from '../lib/actions/titles';
import { useApp } from './appContext';
import styles from './dialogs.module.css';

/** Every key, by where it can be used. */
export function ShortcutsDialog() {
  const intl = useIntl();
  const { setDialog } = useApp();
  return (
    <AppDialog title={intl.formatMessage(titles.shortcuts)} isOpen onClose={() => setDialog(null)}>
      {places.map(({ place, name }) => (
        <section key={place} className={styles.place}>
          <h3 className={styles.heading}>
            <FormattedMessage {...name} />
          </h3>
          <dl className={styles.pairs}>
            {actionIds
              .filter((id) => actions[id].at === place && actions[id].keys.length > 0)
              .map((id) => (
                <div key={id} className={styles.pair}>
                  <dt>
                    <FormattedMessage {...titles[id]} />
                  </dt>
                  <dd>
                    {actions[id].keys.map((keys) => (
                      <kbd key={keys}>{keys}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </AppDialog>
  );
}
