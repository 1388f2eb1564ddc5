import { useIntl } from 'react-intl';
import { errorText } from '../../lib/errors';
import { DetailHeader } from '../PageHeader';
import styles from './ErrorPage.module.css';

/** A page that cannot be shown says why, and keeps the way back. */
export function ErrorPage({ error }: { error: unknown }) {
  const intl = useIntl();
  return (
    <>
      <DetailHeader />
      <div className={styles.page}>
        <h1 className={styles.title} tabIndex={-1}>
          {intl.formatMessage({ id: 'errorPage.title', defaultMessage: 'Nothing to show here' })}
        </h1>
        <p role="alert">{errorText(intl, error)}</p>
      </div>
    </>
  );
}

export function NotFoundPage() {
  return <ErrorPage error={{ code: 'notFound' }} />;
}
