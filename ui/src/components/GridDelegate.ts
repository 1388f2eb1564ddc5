import type { Key, KeyboardDelegate, LayoutDelegate, Rect, Size } from '@react-types/shared';
import type { IdCollection } from './IdCollection';

export interface GridMeasures {
  columns: number;
  columnWidth: number;
  rowHeight: number;
}

/** Where the arrow keys lead in a grid of equal cells: index arithmetic, no layout is asked. */
export class GridDelegate implements KeyboardDelegate, LayoutDelegate {
  constructor(
    readonly collection: IdCollection,
    readonly measures: GridMeasures,
    readonly scroller: () => HTMLElement | null,
  ) {}

  #step(key: Key, by: number): Key | null {
    const index = this.collection.indexOf(key);
    return index < 0 ? null : this.collection.keyAt(index + by);
  }

  getKeyLeftOf(key: Key): Key | null {
    return this.#step(key, -1);
  }

  getKeyRightOf(key: Key): Key | null {
    return this.#step(key, 1);
  }

  getKeyAbove(key: Key): Key | null {
    return this.#step(key, -this.measures.columns);
  }

  getKeyBelow(key: Key): Key | null {
    const { columns } = this.measures;
    const below = this.#step(key, columns);
    if (below !== null) return below;
    // The last line is often short: going down from above its gap reaches its last card.
    const index = this.collection.indexOf(key);
    const lastRow = Math.floor((this.collection.size - 1) / columns);
    return Math.floor(index / columns) < lastRow ? this.getLastKey() : null;
  }

  getKeyPageAbove(key: Key): Key | null {
    return this.#step(key, -this.#page()) ?? this.getFirstKey();
  }

  getKeyPageBelow(key: Key): Key | null {
    return this.#step(key, this.#page()) ?? this.getLastKey();
  }

  getFirstKey(): Key | null {
    return this.collection.getFirstKey();
  }

  getLastKey(): Key | null {
    return this.collection.getLastKey();
  }

  #page(): number {
    const { columns, rowHeight } = this.measures;
    const height = this.scroller()?.clientHeight ?? 0;
    return Math.max(1, Math.floor(height / rowHeight)) * columns;
  }

  getItemRect(key: Key): Rect | null {
    const index = this.collection.indexOf(key);
    if (index < 0) return null;
    const { columns, columnWidth, rowHeight } = this.measures;
    return {
      x: (index % columns) * columnWidth,
      y: Math.floor(index / columns) * rowHeight,
      width: columnWidth,
      height: rowHeight,
    };
  }

  getVisibleRect(): Rect {
    const element = this.scroller();
    return {
      x: 0,
      y: element?.scrollTop ?? 0,
      width: element?.clientWidth ?? 0,
      height: element?.clientHeight ?? 0,
    };
  }

  getContentSize(): Size {
    const { columns, columnWidth, rowHeight } = this.measures;
    return {
      width: columnWidth * columns,
      height: Math.ceil(this.collection.size / columns) * rowHeight,
    };
  }
}
