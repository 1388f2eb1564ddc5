import { Link } from '@tanstack/react-router';
import { Radio } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MoviePage } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import styles from './ComparePage.module.css';
import type { Side } from './comparison';
import { RadioDot } from './RadioDot';

interface ComparedMovieProps {
  side: Side;
  movie: MoviePage;
  isKept: boolean;
}

/** One of the two, when it came, what is in it, and whether it is the one that stays. */
export function ComparedMovie({ side, movie, isKept }: ComparedMovieProps) {
  const intl = useIntl();
  const year = movie.releaseDate ? yearOf(movie.releaseDate) : null;
  const added = intl.formatDate(movie.addedAt, { day: 'numeric', month: 'long', year: 'numeric' });
  const when = intl.formatMessage(
    { id: 'compare.added', defaultMessage: 'added {added}' },
    { added },
  );
  const stays = intl.formatMessage(
    {
      id: 'compare.stays',
      defaultMessage: '{isKept, select, true {This one stays} other {Let this one stay}}',
    },
    { isKept: String(isKept) },
  );
  return (
    <div className={styles.head} data-kept={isKept || undefined}>
      <p className={styles.name}>
        <Link to="/movies/$id" params={{ id: movie.id }} className={styles.link} dir="auto">
          {movie.title}
        </Link>
        {year !== null && <span className={styles.year}> {year}</span>}
      </p>
      <p className={styles.facts}>
        <span className={styles.when}>{when}</span>
        <FormattedMessage
          id="compare.facts"
          defaultMessage="{cast, plural, =0 {No cast} one {# in the cast} other {# in the cast}}, {crew} in the crew, {genres, plural, =0 {no genres} one {# genre} other {# genres}}."
          values={{
            cast: movie.cast.length,
            crew: movie.crew.length,
            genres: movie.genres.length,
          }}
        />
      </p>
      <Radio
        value={side}
        className={styles.keep ?? ''}
        aria-label={`${stays}: ${movie.title}, ${when}`}
      >
        <RadioDot />
        {stays}
      </Radio>
    </div>
  );
}
