import ImageIcon from 'lucide-react/icons/image';
import Pencil from 'lucide-react/icons/pencil';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import type { MoviePage } from '../../generated/bindings';
import { lengthOf } from '../../lib/textLength';
import styles from './MovieHero.module.css';
import { MovieMenu, type MovieMenuProps } from './MovieMenu';
import { MovieMeta } from './MovieMeta';
import type { MovieEditing } from './useMovieEditing';

interface MovieWordsProps extends MovieMenuProps {
  movie: MoviePage;
  editing: MovieEditing;
  /** The button that makes it a favorite. */
  favorite: ReactNode;
}

/** What the hero says of a movie that is read. */
export function MovieWords({ movie, editing, favorite, ...menu }: MovieWordsProps) {
  return (
    <>
      {movie.originalTitle && movie.originalTitle !== movie.title && (
        <p className={styles.original} dir="auto">
          {movie.originalTitle}
        </p>
      )}
      <h1
        ref={editing.heading}
        className={styles.title}
        data-long={lengthOf(movie.title)}
        dir="auto"
        tabIndex={-1}
        onClick={editing.start}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat) return;
          // Or the key goes on into the field that takes the focus.
          event.preventDefault();
          editing.start();
        }}
      >
        {movie.title}
      </h1>
      <MovieMeta movie={movie} />
      {movie.description && (
        <p className={styles.description} dir="auto">
          {movie.description}
        </p>
      )}
      <div className={styles.actions}>
        {favorite}
        <Button onPress={editing.start}>
          <Pencil size={16} aria-hidden="true" />
          <FormattedMessage id="movie.edit" defaultMessage="Edit" />
        </Button>
        <Button onPress={menu.onPicture}>
          <ImageIcon size={16} aria-hidden="true" />
          <FormattedMessage id="movie.picture" defaultMessage="Change poster" />
        </Button>
        <MovieMenu {...menu} />
      </div>
    </>
  );
}
