import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MatrixOf, MovieId } from '../../generated/bindings';
import { toIpcError } from '../../lib/errors';
import { recastsOf, rowsOf } from './cells';
import { LeastMenu } from './LeastMenu';
import styles from './MatrixPage.module.css';
import { MatrixTable, type OpenCast } from './MatrixTable';
import type { MatrixMemory } from './matrixMemory';
import { NoMatrix } from './NoMatrix';
import { matrixQuery } from './queries';

export type Least = 1 | 2;

interface MatrixPageProps {
  header: ReactNode;
  of: MatrixOf;
  least: Least;
  memory: MatrixMemory;
  /** Names this visit, for the way back to it. */
  visit: string;
  onLeast: (least: Least) => void;
  onOpen: OpenCast;
  onCast: (movie: MovieId) => void;
}

/** Who plays whom across several movies. */
export function MatrixPage(props: MatrixPageProps) {
  const { header, of, least, memory, visit, onLeast, onOpen, onCast } = props;
  const intl = useIntl();
  const { data: matrix, error } = useQuery(matrixQuery(of, least));
  const rows = useMemo(() => matrix && rowsOf(matrix), [matrix]);
  const title =
    matrix?.name ?? intl.formatMessage({ id: 'matrix.title', defaultMessage: 'Who plays whom' });
  return (
    <div className={styles.page}>
      {header}
      <div className={styles.sub}>
        <h1 className={styles.title} tabIndex={-1} dir="auto" title={title}>
          {title}
        </h1>
        {matrix && rows && rows.length > 0 && (
          <p className={styles.counts}>
            <FormattedMessage
              id="matrix.counts"
              defaultMessage="{movies, plural, one {# movie} other {{movies, number} movies}}, {characters, plural, one {# character} other {{characters, number} characters}}{recasts, plural, =0 {} other {, <mark>{recasts, plural, one {# recast} other {{recasts, number} recasts}}</mark>}}"
              values={{
                movies: matrix.movies.length,
                characters: rows.length,
                recasts: recastsOf(rows),
                mark: (words) => <span className={styles.recasts}>{words}</span>,
              }}
            />
          </p>
        )}
        <span className={styles.grow} />
        {matrix && matrix.movies.length > 1 && <LeastMenu least={least} onLeast={onLeast} />}
      </div>
      {error && (
        <p role="alert" className={styles.problem}>
          <FormattedMessage
            id="matrix.tooMany"
            defaultMessage="At most {max, number} movies fit side by side. Choose fewer of them."
            values={{ max: Number(toIpcError(error).params.max) }}
          />
        </p>
      )}
      {matrix && rows && rows.length > 0 && (
        <MatrixTable
          // Other movies are another table, and read from its first cell.
          key={visit}
          label={title}
          movies={matrix.movies}
          rows={rows}
          memory={memory}
          visit={visit}
          onOpen={onOpen}
        />
      )}
      {matrix && rows?.length === 0 && (
        <NoMatrix
          movies={matrix.movies}
          least={least}
          onEveryone={() => onLeast(1)}
          onCast={onCast}
        />
      )}
    </div>
  );
}
