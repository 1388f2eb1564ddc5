// biome-ignore-all lint/a11y/useSemanticElements: cells that are placed by hand make no table of HTML
// biome-ignore-all lint/a11y/useFocusableInteractive: what is in a head takes the focus
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MovieRef } from '../../generated/bindings';
import { MatrixMovie } from './MatrixMovie';
import styles from './MatrixTable.module.css';

interface MatrixHeadProps {
  movies: readonly MovieRef[];
  columns: readonly VirtualItem[];
  columnWidth: number;
  /** The movie that is the stop of the Tab key; −1 when it is elsewhere. */
  stop: number;
}

/** The movies above their columns; they stay in view. */
export const MatrixHead = memo(function MatrixHead(props: MatrixHeadProps) {
  const { movies, columns, columnWidth, stop } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <span role="columnheader" aria-colindex={1} className={styles.corner}>
        <span className={styles.hidden}>
          <FormattedMessage id="matrix.character" defaultMessage="Character" />
        </span>
      </span>
      {columns.map(({ index, start }) => {
        const movie = movies[index];
        return (
          movie && (
            <MatrixMovie
              key={movie.id}
              movie={movie}
              index={index}
              start={start}
              width={columnWidth}
              isStop={stop === index}
            />
          )
        );
      })}
    </div>
  );
});
