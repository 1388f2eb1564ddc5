import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MovieId, MovieSort, Settings } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { EmptyLibrary } from './EmptyLibrary';
import type { GridMemory } from './gridMemory';
import styles from './LibraryPage.module.css';
import { MovieGrid } from './MovieGrid';
import { movieIdsQuery } from './queries';
import { SortMenu } from './SortMenu';
import { ViewControls } from './ViewControls';

interface LibraryPageProps {
  header: ReactNode;
  sort: MovieSort;
  settings: Settings;
  memory: GridMemory;
  onSort: (sort: MovieSort) => void;
  onSettings: (part: Partial<Settings>) => void;
  onOpen: (id: MovieId) => void;
  onImport: () => void;
  onSample: () => void;
  isAddingSample: boolean;
  /** A quiet line above the grid. */
  notice: ReactNode;
}

/** The whole collection. */
export function LibraryPage(props: LibraryPageProps) {
  const { header, sort, settings, memory, onSort, onSettings, onOpen } = props;
  const intl = useIntl();
  const { data: ids, error } = useQuery(movieIdsQuery(sort));
  const empty = ids?.length === 0;
  return (
    <div className={styles.page}>
      {header}
      <div className={styles.sub}>
        <h1 className={styles.title} tabIndex={-1}>
          <FormattedMessage id="library.title" defaultMessage="Movies" />
        </h1>
        <span className={styles.count}>
          {ids && (
            <FormattedMessage
              id="library.count"
              defaultMessage="{count, plural, =0 {Nothing here yet} other {{count, number}}}"
              values={{ count: ids.length }}
            />
          )}
        </span>
        {!empty && (
          <>
            <SortMenu sort={sort} onSort={onSort} />
            <span className={styles.grow} />
            <ViewControls settings={settings} onSettings={onSettings} />
          </>
        )}
      </div>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {empty && (
        <EmptyLibrary
          onImport={props.onImport}
          onSample={props.onSample}
          isAdding={props.isAddingSample}
        />
      )}
      {!empty && props.notice}
      {ids && !empty && (
        <MovieGrid
          ids={ids}
          posterWidth={settings.posterWidth}
          captions={settings.captions}
          memory={memory}
          onOpen={onOpen}
          onPosterWidth={(posterWidth) => onSettings({ posterWidth })}
        />
      )}
    </div>
  );
}
