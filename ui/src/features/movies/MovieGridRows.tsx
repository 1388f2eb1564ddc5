import type { ListState } from 'react-stately/useListState';
import type { GridMeasures } from '../../components/GridDelegate';
import { collectionOf } from '../../components/IdCollection';
import type { MovieId } from '../../generated/bindings';
import { useMarks } from '../../lib/marks';
import type { CardActions } from './gridCards';
import type { GridMemory } from './gridMemory';
import styles from './MovieGrid.module.css';
import { MovieGridItem } from './MovieGridItem';
import { useCards } from './queries';

interface MovieGridRowsProps {
  ids: Uint32Array;
  rows: readonly { index: number; start: number; inView: boolean }[];
  measures: GridMeasures;
  state: ListState<number>;
  captions: boolean;
  memory: GridMemory;
  renaming: MovieId | null;
  actions: CardActions;
  onSelectTo: (id: MovieId) => void;
}

/** The lines of posters that exist, each with the cards it has so far. */
export function MovieGridRows(props: MovieGridRowsProps) {
  const { ids, rows, measures, state, captions, memory, renaming, actions, onSelectTo } = props;
  const { columns, columnWidth } = measures;
  const collection = collectionOf(ids);
  const inView = rows.filter((row) => row.inView);
  const first = (inView[0]?.index ?? 0) * columns;
  const last = ((inView[inView.length - 1]?.index ?? 0) + 1) * columns - 1;
  const shownTo = Math.min(last, ids.length - 1);
  const cardOf = useCards(ids, first, shownTo, memory.cards);
  const marks = useMarks(ids, first, shownTo);

  return rows.map(({ index, start }) => (
    <div
      key={index}
      role="presentation"
      className={styles.row}
      style={{
        transform: `translateY(${start}px)`,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      }}
    >
      {Array.from({ length: columns }, (_, column) => {
        const node = collection.at(index * columns + column);
        return (
          node && (
            <MovieGridItem
              key={node.key}
              node={node}
              state={state}
              card={cardOf(Number(node.key))}
              marks={marks.get(Number(node.key))}
              captions={captions}
              wide={columnWidth > 160}
              named={memory.openedId === node.key}
              renaming={renaming === node.key}
              actions={actions}
              onSelectTo={onSelectTo}
            />
          )
        );
      })}
    </div>
  ));
}
