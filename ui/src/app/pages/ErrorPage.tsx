import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { errorText } from '../../lib/errors';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';
import styles from './ErrorPage.module.css';

/** A page that cannot be shown says why, and leads on. */
export function ErrorPage({ error }: { error: unknown }) {
  const intl = useIntl();
  const client = useQueryClient();
  const { memory } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = intl.formatMessage({
    id: 'errorPage.title',
    defaultMessage: 'Nothing to show here',
  });
  usePage(title);
  useEffect(() => {
    // What failed is forgotten: it is asked for anew by the next visit, which may succeed.
    client.removeQueries({ type: 'inactive', predicate: ({ state }) => state.status === 'error' });
    // The page that had the focus may have gone from under it.
    heading.current?.focus({ preventScroll: true });
  }, [client]);
  return (
    <>
      <DetailHeader />
      <div className={styles.page}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <p role="alert">{errorText(intl, error)}</p>
        <Link to="/" search={memory.sort} className={styles.link}>
          <FormattedMessage id="errorPage.movies" defaultMessage="Show all movies" />
        </Link>
      </div>
    </>
  );
}

export function NotFoundPage() {
  return <ErrorPage error={{ code: 'notFound' }} />;
}
