import type { ListState } from 'react-stately/useListState';
import { collectionOf } from '../../components/IdCollection';
import type { ListColumn, MovieId } from '../../generated/bindings';
import { useMarks } from '../../lib/marks';
import type { CardActions } from './gridCards';
import type { GridMemory } from './gridMemory';
import { MovieListRow } from './MovieListRow';
import { useLines } from './queries';

interface MovieListRowsProps {
  ids: Uint32Array;
  rows: readonly { index: number; start: number; inView: boolean }[];
  state: ListState<number>;
  columns: readonly ListColumn[];
  memory: GridMemory;
  renaming: MovieId | null;
  actions: CardActions;
  onSelectTo: (id: MovieId) => void;
}

/** The lines that exist, each with what it has so far. */
export function MovieListRows(props: MovieListRowsProps) {
  const { ids, rows, state, columns, memory, renaming, actions, onSelectTo } = props;
  const collection = collectionOf(ids);
  const inView = rows.filter((row) => row.inView);
  const first = inView[0]?.index ?? 0;
  const last = Math.min(inView[inView.length - 1]?.index ?? 0, ids.length - 1);
  const lineOf = useLines(ids, first, last, memory);
  const marks = useMarks(ids, first, last);

  return rows.map(({ index, start }) => {
    const node = collection.at(index);
    return (
      node && (
        <MovieListRow
          key={node.key}
          node={node}
          start={start}
          state={state}
          columns={columns}
          line={lineOf(Number(node.key))}
          marks={marks.get(Number(node.key))}
          named={memory.openedId === node.key}
          renaming={renaming === node.key}
          actions={actions}
          onSelectTo={onSelectTo}
        />
      )
    );
  });
}
