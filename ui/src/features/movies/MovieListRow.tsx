// biome-ignore-all lint/a11y/useSemanticElements: lines that are placed by hand make no table of HTML
import type { Node } from '@react-types/shared';
import { memo, useRef } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useGridListItem } from 'react-aria/useGridList';
import { useHover } from 'react-aria/useHover';
import { useIntl } from 'react-intl';
import type { ListState } from 'react-stately/useListState';
import type { ListColumn, MovieId, MovieMarks, MovieRow } from '../../generated/bindings';
import { marksText } from './CardMarks';
import type { CardActions } from './gridCards';
import { columns as facts } from './listColumns';
import styles from './MovieList.module.css';
import { MovieListTitle } from './MovieListTitle';

interface MovieListRowProps {
  node: Node<number>;
  /** Pixels from the top of the list. */
  start: number;
  state: ListState<number>;
  columns: readonly ListColumn[];
  line: MovieRow | undefined;
  marks: MovieMarks | undefined;
  /** Only the poster that was opened takes part in the page change. */
  named: boolean;
  renaming: boolean;
  actions: CardActions;
  onSelectTo: (id: MovieId) => void;
}

/** One line. It rests while others scroll by: each of its properties stays the same until it changes. */
export const MovieListRow = memo(function MovieListRow(props: MovieListRowProps) {
  const { node, start, state, columns, line, marks, named, renaming, actions, onSelectTo } = props;
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps, isSelected } = useGridListItem({ node }, state, ref);
  const { hoverProps, isHovered } = useHover({});
  const texts = columns.map(({ name }) => (line ? facts[name].text(intl, line) : ''));
  const label = line
    ? [line.card.title, ...texts, marksText(intl, marks)].filter(Boolean).join(', ')
    : intl.formatMessage(
        { id: 'movies.loading', defaultMessage: 'Movie {position, number}' },
        { position: node.index + 1 },
      );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row, and comes with rowProps
    <div
      {...mergeProps(rowProps, hoverProps)}
      ref={ref}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      // The head is the first row.
      aria-rowindex={node.index + 2}
      aria-label={label}
    >
      <MovieListTitle
        cellProps={gridCellProps}
        id={Number(node.key)}
        card={line?.card}
        marks={marks}
        named={named}
        renaming={renaming}
        isHovered={isHovered}
        isSelected={isSelected}
        state={state}
        actions={actions}
        onSelectTo={onSelectTo}
      />
      {columns.map(({ name }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div
          key={name}
          role="gridcell"
          aria-colindex={index + 2}
          className={styles.cell}
          data-number={facts[name].isNumber || undefined}
          title={texts[index]}
          dir={facts[name].isNumber ? undefined : 'auto'}
        >
          {texts[index]}
        </div>
      ))}
    </div>
  );
});
