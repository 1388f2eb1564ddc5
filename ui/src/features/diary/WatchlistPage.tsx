import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { ListPage } from '../../components/ListPage';
import { errorText } from '../../lib/errors';
import styles from './DiaryList.module.css';
import { watchlistQuery } from './queries';

interface WatchlistPageProps {
  header: ReactNode;
  /** The movies as posters. */
  children: (ids: Uint32Array) => ReactNode;
}

/** What the signed-in person means to watch, the last added first. */
export function WatchlistPage({ header, children }: WatchlistPageProps) {
  const intl = useIntl();
  const { data: ids, error } = useQuery(watchlistQuery);
  return (
    <ListPage
      header={header}
      title={intl.formatMessage({ id: 'watchlist.title', defaultMessage: 'Watchlist' })}
      note={
        ids &&
        ids.length > 0 && (
          <FormattedMessage
            id="watchlist.count"
            defaultMessage="{count, plural, one {# movie} other {{count, number} movies}} to watch"
            values={{ count: ids.length }}
          />
        )
      }
    >
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {ids?.length === 0 && (
        <EmptyState
          title={intl.formatMessage({
            id: 'watchlist.none',
            defaultMessage: 'Nothing on the watchlist.',
          })}
        >
          <FormattedMessage
            id="watchlist.noneText"
            defaultMessage="Put movies here that you mean to watch: on a movie’s page, from the menu of a poster, or many at once from a selection."
          />
        </EmptyState>
      )}
      {ids && ids.length > 0 && children(ids)}
    </ListPage>
  );
}
