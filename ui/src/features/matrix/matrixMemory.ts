import type { MovieId } from '../../generated/bindings';
import type { Place } from './moves';

/** Where somebody was in a table when they left it. */
interface LeftAt {
  place: Place;
  top: number;
  start: number;
}

/** What outlives the page: its choices of movies, and the places it was left at. */
export interface MatrixMemory {
  /** Choices of movies too long for an address, which names them by their place here. */
  selections: MovieId[][];
  /** By the visit; the way back to it leads to the same cell. */
  left: Map<string, LeftAt>;
}

export function newMatrixMemory(): MatrixMemory {
  return { selections: [], left: new Map() };
}
