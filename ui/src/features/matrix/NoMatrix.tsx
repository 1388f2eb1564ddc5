import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import type { MovieId, MovieRef } from '../../generated/bindings';
import type { Least } from './MatrixPage';
import styles from './MatrixPage.module.css';

interface NoMatrixProps {
  movies: readonly MovieRef[];
  least: Least;
  onEveryone: () => void;
  onCast: (movie: MovieId) => void;
}

/** A table without characters says why, and where they come from. */
export function NoMatrix({ movies, least, onEveryone, onCast }: NoMatrixProps) {
  const intl = useIntl();
  const first = movies[0];
  const why = first === undefined ? 'movies' : least === 2 ? 'least' : 'cast';
  return (
    <div>
      <EmptyState
        title={intl.formatMessage(
          {
            id: 'matrix.none',
            defaultMessage:
              '{why, select, movies {No movies here} least {No character is in two of these movies} other {Nobody plays anybody here yet}}',
          },
          { why },
        )}
      >
        <FormattedMessage
          id="matrix.noneText"
          defaultMessage="{why, select, movies {Choose some in the grid, and come back from there.} least {Show the characters of a single movie as well.} other {Name the characters of a movie, and they stand here beside those of the others.}}"
          values={{ why }}
        />
      </EmptyState>
      <div className={styles.ways}>
        {why === 'least' && (
          <Button onPress={onEveryone}>
            <FormattedMessage id="matrix.everyone" defaultMessage="Show all characters" />
          </Button>
        )}
        {first && why === 'cast' && (
          <Button onPress={() => onCast(first.id)}>
            <FormattedMessage
              id="matrix.editCast"
              defaultMessage="Edit the cast of {title}"
              values={{ title: first.title }}
            />
          </Button>
        )}
      </div>
    </div>
  );
}
