import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import { Hero } from '../../components/Hero';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MoviePage } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import { posterTransition } from './gridMemory';
import { MovieFields } from './MovieFields';
import styles from './MovieHero.module.css';
import type { MovieMenuProps } from './MovieMenu';
import { MovieWords } from './MovieWords';
import type { MovieEditing } from './useMovieEditing';

interface MovieHeroProps extends MovieMenuProps {
  movie: MoviePage;
  editing: MovieEditing;
  /** The head of the page around what stands there while it is edited. */
  header: (tools: ReactNode) => ReactNode;
  /** The button that makes it a favorite. */
  favorite: ReactNode;
}

/** The poster, and beside it what the movie is in words or in fields. */
export function MovieHero({ movie, editing, header, favorite, ...menu }: MovieHeroProps) {
  const director = movie.crew.find((credit) => credit.job === 'director');
  return (
    <Hero palette={movie.poster?.palette} className={styles.hero}>
      {header(
        editing.isEditing && (
          <Button variant="primary" onPress={editing.onPressDone}>
            <FormattedMessage id="movie.done" defaultMessage="Done" />
          </Button>
        ),
      )}
      <div className={styles.lead}>
        <Picture
          image={movie.poster}
          width={640}
          className={styles.poster}
          style={{ viewTransitionName: posterTransition(movie.id) }}
          fallback={
            <ProgrammeCard
              title={movie.title}
              year={movie.releaseDate ? yearOf(movie.releaseDate) : null}
              byline={director?.person.name ?? null}
            />
          }
        />
        <div className={styles.text}>
          {editing.isEditing ? (
            <MovieFields key={movie.id} movie={movie} editing={editing} />
          ) : (
            <MovieWords movie={movie} editing={editing} favorite={favorite} {...menu} />
          )}
        </div>
      </div>
    </Hero>
  );
}
