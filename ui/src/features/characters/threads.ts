import type { PersonId } from '../../generated/bindings';

/** A line below a row of cards that joins two cards of one performer. */
export interface Thread {
  person: PersonId;
  /** The column it comes down from; null where it comes in from the start edge. */
  from: number | null;
  /** The column it goes up to; null where it goes out over the end edge. */
  to: number | null;
  /** Pixels below the top of the lane. */
  depth: number;
}

/** Where lines within a row run, and those that leave it; the next is for one that would cover it. */
const NEAR = [12, 8] as const;
const FAR = [20, 24, 16] as const;

/** The lines below each row, for cards in their order and so many to a row. */
export function threadsOf(people: readonly PersonId[], columns: number): Thread[][] {
  const rows: Thread[][] = Array.from({ length: Math.ceil(people.length / columns) }, () => []);
  const draw = (row: number, person: PersonId, from: number | null, to: number | null) => {
    const lane = rows[row];
    lane?.push({ person, from, to, depth: freeDepth(lane, from, to, columns) });
  };
  const last = new Map<PersonId, number>();
  people.forEach((person, at) => {
    const before = last.get(person);
    last.set(person, at);
    if (before === undefined) return;
    const [row, rowBefore] = [Math.floor(at / columns), Math.floor(before / columns)];
    if (row === rowBefore) draw(row, person, before % columns, at % columns);
    else {
      draw(rowBefore, person, before % columns, null);
      draw(row, person, null, at % columns);
    }
  });
  return rows;
}

function freeDepth(
  lane: readonly Thread[],
  from: number | null,
  to: number | null,
  columns: number,
): number {
  const [start, end] = [from ?? -1, to ?? columns];
  const isTaken = (depth: number) =>
    lane.some(
      (other) => other.depth === depth && (other.from ?? -1) < end && start < (other.to ?? columns),
    );
  const depths = from === null || to === null ? FAR : NEAR;
  return depths.find((depth) => !isTaken(depth)) ?? depths[0];
}
