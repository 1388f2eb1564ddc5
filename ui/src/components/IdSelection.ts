import type { IdCollection } from './IdCollection';

/**
 * Which ids of a list are selected, and where the range at hand begins and has come to. It never
 * changes: each act answers a new one, which touches only what became different.
 */
export class IdSelection {
  static readonly none = new IdSelection(new Set());

  private constructor(
    readonly ids: ReadonlySet<number>,
    readonly anchor: number | null = null,
    readonly reached: number | null = null,
  ) {}

  static all(collection: IdCollection): IdSelection {
    return new IdSelection(new Set(collection.ids));
  }

  get size(): number {
    return this.ids.size;
  }

  has(id: number): boolean {
    return this.ids.has(id);
  }

  /** What is taken in begins a range; taking something out ends the one at hand. */
  toggle(id: number): IdSelection {
    const ids = new Set(this.ids);
    if (ids.delete(id)) return new IdSelection(ids);
    return new IdSelection(ids.add(id), id, id);
  }

  /**
   * Selects up to an id. From where the range at hand has come to, it is that range which grows or
   * shrinks; from anywhere else a new one begins.
   */
  extend(collection: IdCollection, from: number, to: number): IdSelection {
    const goesOn = this.reached === from;
    const anchor = goesOn ? (this.anchor ?? from) : from;
    const start = collection.indexOf(anchor);
    const end = collection.indexOf(to);
    if (start < 0 || end < 0) return this;
    const ids = new Set(this.ids);
    const [first, last] = inOrder(start, end);
    const [oldFirst, oldLast] = inOrder(start, collection.indexOf(from));
    for (let index = oldFirst; index <= oldLast; index += 1) {
      if (index < first || index > last) ids.delete(collection.ids[index] as number);
    }
    for (let index = first; index <= last; index += 1) {
      const isIn = goesOn && index >= oldFirst && index <= oldLast;
      if (!isIn) ids.add(collection.ids[index] as number);
    }
    return new IdSelection(ids, anchor, to);
  }

  /** What of it is in another list. A range does not go on there: its neighbours are others. */
  within(collection: IdCollection): IdSelection {
    if (this.size === 0) return IdSelection.none;
    const kept = [...this.ids].filter((id) => collection.indexOf(id) >= 0);
    return new IdSelection(kept.length === this.size ? this.ids : new Set(kept));
  }

  /** The ids as they follow each other in the list. */
  inOrderOf(collection: IdCollection): number[] {
    return Array.from(collection.ids.filter((id) => this.ids.has(id)));
  }
}

function inOrder(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one];
}
