// biome-ignore-all lint/a11y/useSemanticElements: cells that are placed by hand make no table of HTML
// biome-ignore-all lint/a11y/useFocusableInteractive: the link in it takes the focus
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MovieRef } from '../../generated/bindings';
import styles from './MatrixTable.module.css';

interface MatrixMovieProps {
  movie: MovieRef;
  index: number;
  start: number;
  width: number;
  isStop: boolean;
}

/** A movie above its column. */
export const MatrixMovie = memo(function MatrixMovie(props: MatrixMovieProps) {
  const { movie, index, start, width, isStop } = props;
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={styles.movie}
      style={{ insetInlineStart: start, inlineSize: width }}
    >
      <Link
        to="/movies/$id"
        params={{ id: movie.id }}
        data-place={`-1 ${index}`}
        tabIndex={isStop ? 0 : -1}
        className={styles.movieLink}
        title={movie.title}
        draggable={false}
      >
        <Picture
          image={movie.poster}
          width={160}
          className={styles.poster}
          fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
        />
        <span className={styles.title} dir="auto">
          {movie.title}
        </span>
        <span className={styles.year}>{movie.year}</span>
      </Link>
    </div>
  );
});
