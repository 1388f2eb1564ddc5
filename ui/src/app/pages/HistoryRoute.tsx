import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { HistoryPage } from '../../features/history/HistoryPage';
import type { HistorySearch } from '../../features/history/subject';
import { subjectOf } from '../../features/history/subject';
import { moviePageQuery } from '../../features/movies/queries';
import { personPageQuery } from '../../features/people/queries';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import styles from './HistoryRoute.module.css';

const route = getRouteApi('/history');

export function HistoryRoute() {
  const intl = useIntl();
  const search = route.useSearch();
  const { undoing } = useApp();
  usePage(intl.formatMessage({ id: 'history.title', defaultMessage: 'History' }));
  return (
    <HistoryPage
      key={`${search.movie} ${search.person}`}
      header={<LibraryHeader />}
      subject={subjectOf(search)}
      about={<About search={search} />}
      onTakeBack={undoing.takeBack}
    />
  );
}

/** The movie or person the history is of, and the way to everything. */
function About({ search: { movie, person } }: { search: HistorySearch }) {
  // What is in the bin has a history as well, but no page to read the name from.
  const { data: itsMovie } = useQuery({
    ...moviePageQuery(movie ?? 0),
    throwOnError: false,
    enabled: movie !== undefined,
  });
  const { data: itsPerson } = useQuery({
    ...personPageQuery(person ?? 0),
    throwOnError: false,
    enabled: person !== undefined,
  });
  if (movie === undefined && person === undefined) return null;
  return (
    <span className={styles.about}>
      {itsMovie && (
        <Link
          to="/movies/$id"
          params={{ id: itsMovie.id }}
          className={styles.link}
          title={itsMovie.title}
          dir="auto"
        >
          {itsMovie.title}
        </Link>
      )}
      {itsPerson && (
        <Link
          to="/people/$id"
          params={{ id: itsPerson.id }}
          className={styles.link}
          title={itsPerson.name}
          dir="auto"
        >
          {itsPerson.name}
        </Link>
      )}
      <Link to="/history" className={styles.all}>
        <FormattedMessage id="history.everything" defaultMessage="Show everything" />
      </Link>
    </span>
  );
}
