import type { CastingKey } from '../../generated/bindings';

/**
 * Names of rows that last while the keys of their castings change: the focus stays where somebody
 * types, although a new performer makes another casting of it.
 */
export class RowIds {
  #last = 0;
  readonly #ids = new Map<string, number>();
  readonly #keys = new Map<number, CastingKey>();

  /** The name of a row that has no casting yet. */
  fresh(): number {
    this.#last += 1;
    return this.#last;
  }

  /** What names the casting of a row now. */
  keyOf(id: number): CastingKey | undefined {
    return this.#keys.get(id);
  }

  /** The key of a row is this one now. The one before leads to it still: an undo brings that back. */
  follow(id: number, key: CastingKey): void {
    this.#ids.set(textOf(key), id);
    this.#keys.set(id, key);
  }

  /** The casting of a row is gone; what it held may become another. */
  forget(id: number): void {
    this.#keys.delete(id);
    for (const [text, row] of this.#ids) if (row === id) this.#ids.delete(text);
  }

  /** The rows of castings in their order, no two the same. */
  idsOf(keys: readonly CastingKey[]): number[] {
    const taken = new Set<number>();
    const isNow = (id: number, key: CastingKey) => {
      const now = this.#keys.get(id);
      return now !== undefined && textOf(now) === textOf(key);
    };
    // Who has a key now goes before who had it once.
    const sure = keys.map((key) => {
      const id = this.#ids.get(textOf(key));
      if (id === undefined || !isNow(id, key)) return null;
      taken.add(id);
      return id;
    });
    return keys.map((key, place) => {
      const known = sure[place];
      if (known !== null && known !== undefined) return known;
      const before = this.#ids.get(textOf(key));
      const id = before === undefined || taken.has(before) ? this.fresh() : before;
      taken.add(id);
      this.#ids.set(textOf(key), id);
      if (!this.#keys.has(id)) this.#keys.set(id, key);
      return id;
    });
  }

  /** These are the castings as the library holds them while nothing is on its way to it. */
  settle(keys: readonly CastingKey[]): void {
    this.idsOf(keys).forEach((id, place) => {
      const key = keys[place];
      if (key) this.#keys.set(id, key);
    });
  }
}

function textOf({ movieId, characterId, personId }: CastingKey): string {
  return `${movieId} ${characterId} ${personId}`;
}
