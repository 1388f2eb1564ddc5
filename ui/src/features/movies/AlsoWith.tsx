import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MovieId, AlsoWith as Shared } from '../../generated/bindings';
import styles from './AlsoWith.module.css';
import { alsoWithQuery } from './queries';

/** One line of posters, and no second. */
const SHOWN = 8;

/** Other movies of the same people. */
export function AlsoWith({ id }: { id: MovieId }) {
  const { data: movies } = useQuery(alsoWithQuery(id));
  if (!movies || movies.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <FormattedMessage id="movie.alsoWith" defaultMessage="Also with these people" />
      </h2>
      <ul className={styles.movies}>
        {movies.slice(0, SHOWN).map((shared) => (
          <li key={shared.movie.id}>
            <Film shared={shared} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Film({ shared: { movie, people, shared } }: { shared: Shared }) {
  const intl = useIntl();
  const others = shared - people.length;
  const names = intl.formatList(
    others > 0
      ? [
          ...people,
          intl.formatMessage(
            {
              id: 'movie.alsoMore',
              defaultMessage: '{others, plural, one {one more} other {# more}}',
            },
            { others },
          ),
        ]
      : people,
  );
  return (
    <Link to="/movies/$id" params={{ id: movie.id }} className={styles.film}>
      <Picture
        image={movie.poster}
        width={160}
        className={styles.poster}
        fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
      />
      <b className={styles.name} title={movie.title} dir="auto">
        {movie.title}
      </b>
      {movie.year !== null && <span className={styles.year}>{movie.year}</span>}
      <span className={styles.people} title={names} dir="auto">
        {names}
      </span>
    </Link>
  );
}
