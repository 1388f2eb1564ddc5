import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useFocusFallback } from '../../components/useFocusFallback';
import type { MovieId, MovieSort, Settings } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { EmptyLibrary } from './EmptyLibrary';
import type { MarkActs } from './gridCards';
import type { GridMemory } from './gridMemory';
import styles from './LibraryPage.module.css';
import { MovieGridPane } from './MovieGridPane';
import { movieIdsQuery, useCounts } from './queries';
import { SortMenu } from './SortMenu';
import type { OnChanged } from './useGridActions';
import { ViewControls } from './ViewControls';

interface LibraryPageProps {
  header: ReactNode;
  /** What narrows the movies, as the words of the search. */
  query: string;
  /** Where that is chosen. */
  filters: ReactNode;
  /** What is said when a query finds nothing. */
  nothing: ReactNode;
  sort: MovieSort;
  settings: Settings;
  memory: GridMemory;
  onSort: (sort: MovieSort) => void;
  onSettings: (part: Partial<Settings>) => void;
  onOpen: (id: MovieId) => void;
  /** Shows who plays whom in these. */
  onMatrix: (ids: MovieId[]) => void;
  /** Opens the dialog about the poster of a movie. */
  onPicture: (id: MovieId) => void;
  /** A movie was changed from the grid: what to say, and what takes it back. */
  onChanged: OnChanged;
  /** What a person puts on movies. */
  marks: MarkActs;
  onNew: () => void;
  onImport: () => void;
  onSample: () => void;
  isAddingSample: boolean;
  /** A quiet line above the grid. */
  notice: ReactNode;
}

/** The whole collection. */
export function LibraryPage(props: LibraryPageProps) {
  const { header, query, sort, settings, memory, onSort, onSettings, onOpen } = props;
  const intl = useIntl();
  const { data: ids, error } = useQuery(movieIdsQuery(sort, query));
  const { data: counts } = useCounts();
  const narrowed = query !== '';
  const none = ids?.length === 0;
  const empty = none && !narrowed;
  const heading = useRef<HTMLHeadingElement>(null);
  // With the last card, or the last chip, the focus would go as well.
  const focus = useFocusFallback(heading);
  return (
    <div className={styles.page} {...focus}>
      {header}
      <div className={styles.sub}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          <FormattedMessage id="library.title" defaultMessage="Movies" />
        </h1>
        <span className={styles.count} role="status">
          {ids && (
            <FormattedMessage
              id="library.count"
              defaultMessage="{narrowed, select, true {{count, number} of {all, number}} other {{count, plural, =0 {Nothing here yet} other {{count, number}}}}}"
              values={{ count: ids.length, all: counts?.movies ?? ids.length, narrowed }}
            />
          )}
        </span>
        {!empty && (
          <>
            <SortMenu sort={sort} onSort={onSort} />
            <div className={styles.filters}>{props.filters}</div>
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
          onNew={props.onNew}
          onImport={props.onImport}
          onSample={props.onSample}
          isAdding={props.isAddingSample}
        />
      )}
      {!empty && props.notice}
      {none && narrowed && props.nothing}
      {ids && !none && (
        <MovieGridPane
          ids={ids}
          sort={sort}
          query={query}
          settings={settings}
          memory={memory}
          onOpen={onOpen}
          onMatrix={props.onMatrix}
          onPicture={props.onPicture}
          onSort={onSort}
          onSettings={onSettings}
          onChanged={props.onChanged}
          marks={props.marks}
        />
      )}
    </div>
  );
}
