import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { MoviePage } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import styles from './MovieHero.module.css';

/** Year, minutes, who directed it, from where, what kind. */
export function MovieMeta({ movie }: { movie: MoviePage }) {
  const directors = movie.crew.filter((credit) => credit.job === 'director');
  return (
    <p className={styles.meta}>
      {movie.releaseDate && <span>{yearOf(movie.releaseDate)}</span>}
      {movie.durationMinutes !== null && (
        <span>
          <FormattedMessage
            id="movies.minutes"
            defaultMessage="{minutes, number} min"
            values={{ minutes: movie.durationMinutes }}
          />
        </span>
      )}
      {directors.map(({ person }) => (
        <span key={person.id}>
          <Link to="/people/$id" params={{ id: person.id }} className={styles.link} dir="auto">
            {person.name}
          </Link>
        </span>
      ))}
      {movie.countries.length > 0 && <span>{movie.countries.join(', ')}</span>}
      {movie.genres.length > 0 && <span>{movie.genres.join(', ')}</span>}
    </p>
  );
}
