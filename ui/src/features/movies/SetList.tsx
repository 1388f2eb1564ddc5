import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MovieId, MovieSet } from '../../generated/bindings';
import styles from './blocks.module.css';

/** The other movies of the set, in its order. */
export function SetList({ set, current }: { set: MovieSet; current: MovieId }) {
  const others = set.movies.filter((movie) => movie.id !== current);
  if (others.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title} dir="auto">
        {set.name}
      </h2>
      <ul className={styles.set}>
        {others.map((movie) => (
          <li key={movie.id}>
            <Link to="/movies/$id" params={{ id: movie.id }} className={styles.film}>
              <Picture
                image={movie.poster}
                width={160}
                className={styles.thumb}
                fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
              />
              <span className={styles.words}>
                <b className={styles.filmTitle} dir="auto">
                  {movie.title}
                </b>
                <span className={styles.filmYear}>{movie.year}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link to="/matrix" search={{ set: current }} className={styles.link}>
          <FormattedMessage id="movie.setMatrix" defaultMessage="Who plays whom in this set" />
        </Link>
      </p>
    </section>
  );
}
