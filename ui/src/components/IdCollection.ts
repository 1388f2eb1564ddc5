import type { Collection, Key, Node } from '@react-types/shared';

/**
 * An ordered list of ids as React Aria wants to see it. Every lookup is constant time and a node
 * exists only once it is asked for, so a hundred thousand ids cost one map and nothing per scroll.
 */
export class IdCollection implements Collection<Node<number>> {
  readonly #index = new Map<Key, number>();
  readonly #nodes = new Map<Key, Node<number>>();

  constructor(readonly ids: Uint32Array) {
    for (let index = 0; index < ids.length; index += 1)
      this.#index.set(ids[index] as number, index);
  }

  get size(): number {
    return this.ids.length;
  }

  indexOf(key: Key): number {
    return this.#index.get(key) ?? -1;
  }

  keyAt(index: number): number | null {
    return this.ids[index] ?? null;
  }

  at(index: number): Node<number> | null {
    const key = this.keyAt(index);
    return key === null ? null : this.getItem(key);
  }

  getItem(key: Key): Node<number> | null {
    const index = this.#index.get(key);
    if (index === undefined) return null;
    let node = this.#nodes.get(key);
    if (!node) {
      node = {
        type: 'item',
        key,
        value: Number(key),
        level: 0,
        hasChildNodes: false,
        childNodes: [],
        rendered: null,
        textValue: '',
        index,
        props: {},
        parentKey: null,
      };
      this.#nodes.set(key, node);
    }
    return node;
  }

  getKeys(): IterableIterator<Key> {
    return this.#index.keys();
  }

  *[Symbol.iterator](): IterableIterator<Node<number>> {
    for (const id of this.ids) {
      const node = this.getItem(id);
      if (node) yield node;
    }
  }

  getKeyBefore(key: Key): Key | null {
    const index = this.indexOf(key);
    return index < 0 ? null : this.keyAt(index - 1);
  }

  getKeyAfter(key: Key): Key | null {
    const index = this.indexOf(key);
    return index < 0 ? null : this.keyAt(index + 1);
  }

  getFirstKey(): Key | null {
    return this.keyAt(0);
  }

  getLastKey(): Key | null {
    return this.keyAt(this.size - 1);
  }

  getChildren(): Iterable<Node<number>> {
    return [];
  }

  getTextValue(): string {
    return '';
  }
}

const collections = new WeakMap<Uint32Array, IdCollection>();

/** The same list of ids gives the same collection, so coming back to a page builds nothing. */
export function collectionOf(ids: Uint32Array): IdCollection {
  let collection = collections.get(ids);
  if (!collection) {
    collection = new IdCollection(ids);
    collections.set(ids, collection);
  }
  return collection;
}
