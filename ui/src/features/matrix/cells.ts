import type { Matrix, MatrixCell, MatrixRow } from '../../generated/bindings';

/** A character in a movie: who plays it, and how the cell joins its neighbours. */
export interface Cell {
  castings: MatrixCell[];
  /** The movie before has the same people, and names them. */
  goesOn: boolean;
  /** The movie after has the same people. */
  isContinued: boolean;
  isRecast: boolean;
}

export interface Row extends Omit<MatrixRow, 'cells'> {
  /** By the place of the movie; a movie without the character has none. */
  cells: ReadonlyMap<number, Cell>;
}

/** The rows of a matrix with what stands in each cell. */
export function rowsOf({ rows }: Matrix): Row[] {
  return rows.map(({ cells, ...row }) => ({ ...row, cells: joined(cells) }));
}

export function recastsOf(rows: readonly Row[]): number {
  let recasts = 0;
  for (const { cells } of rows) for (const { isRecast } of cells.values()) recasts += +isRecast;
  return recasts;
}

/** Whom a cell names, as it is copied and shown. */
export function namesOf(cell: Cell | undefined): string {
  return cell?.castings.map(({ name }) => name).join(', ') ?? '';
}

function joined(cells: readonly MatrixCell[]): Map<number, Cell> {
  const byMovie = new Map<number, Cell>();
  for (const casting of cells) {
    const cell = byMovie.get(casting.movie);
    if (cell) cell.castings.push(casting);
    else {
      byMovie.set(casting.movie, {
        castings: [casting],
        goesOn: false,
        isContinued: false,
        isRecast: false,
      });
    }
  }
  for (const [movie, cell] of byMovie) {
    cell.isRecast = cell.castings.some(({ was }) => was !== null);
    const before = byMovie.get(movie - 1);
    if (!before || peopleOf(before) !== peopleOf(cell)) continue;
    cell.goesOn = true;
    before.isContinued = true;
  }
  return byMovie;
}

function peopleOf({ castings }: Cell): string {
  return castings
    .map(({ personId }) => personId)
    .sort((a, b) => a - b)
    .join();
}
