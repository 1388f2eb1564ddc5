// biome-ignore-all lint/a11y/useSemanticElements: lines that are placed by hand make no table of HTML
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type MessageDescriptor, useIntl } from 'react-intl';
import type { ListColumn, MovieSort, SortBy } from '../../generated/bindings';
import { ColumnHandle } from './ColumnHandle';
import { columns as facts } from './listColumns';
import styles from './MovieList.module.css';

interface MovieListHeadProps {
  /** None where they have an order of their own. */
  sort: MovieSort | null;
  onSort: ((sort: MovieSort) => void) | null;
  columns: ListColumn[];
  onColumns: (columns: ListColumn[]) => void;
}

const title = { id: 'sort.title', defaultMessage: 'Title' };

/** What the columns are called; pressed, a name is what the list is ordered by. */
export function MovieListHead({ sort, onSort, columns, onColumns }: MovieListHeadProps) {
  const resize = (resized: ListColumn, width: number) =>
    onColumns(columns.map((one) => (one.name === resized.name ? { ...one, width } : one)));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the buttons within take the focus
    <div role="row" aria-rowindex={1} className={styles.head}>
      <HeadCell place={1} name={title} by="title" sort={sort} onSort={onSort} />
      {columns.map((column, index) => (
        <HeadCell
          key={column.name}
          place={index + 2}
          name={facts[column.name].name}
          by={facts[column.name].sortBy}
          sort={sort}
          onSort={onSort}
          isNumber={facts[column.name].isNumber}
        >
          <ColumnHandle
            name={facts[column.name].name}
            width={column.width}
            onWidth={(width) => resize(column, width)}
          />
        </HeadCell>
      ))}
    </div>
  );
}

interface HeadCellProps {
  /** The first column is 1. */
  place: number;
  name: MessageDescriptor;
  by: SortBy | null;
  /** None where they have an order of their own. */
  sort: MovieSort | null;
  onSort: ((sort: MovieSort) => void) | null;
  isNumber?: boolean;
  children?: ReactNode;
}

function HeadCell({ place, name, by, sort, onSort, isNumber, children }: HeadCellProps) {
  const intl = useIntl();
  const words = intl.formatMessage(name);
  const isSorted = sort !== null && by === sort.by;
  const isUp = sort?.direction === 'ascending';
  const press = () => {
    if (by) onSort?.({ by, direction: isSorted && isUp ? 'descending' : 'ascending' });
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button within takes the focus
    <div
      role="columnheader"
      aria-colindex={place}
      aria-sort={isSorted ? sort.direction : undefined}
      className={styles.headCell}
      data-number={isNumber || undefined}
    >
      {children}
      {by === null || onSort === null ? (
        <span className={styles.name}>{words}</span>
      ) : (
        <Button className={styles.sorter ?? ''} onPress={press}>
          <span className={styles.name}>{words}</span>
          {isSorted && (isUp ? <ArrowUp size={14} /> : <ArrowDown size={14} />)}
        </Button>
      )}
    </div>
  );
}
