import type { Ref, RefObject } from 'react';
import type { Column } from './columns';

/** What the keys of the table ask of the field that has the focus. */
export interface CellField {
  isOpen: boolean;
  isTyping: boolean;
  /** Keeps what was typed; as somebody new, where that is wished. */
  keep: (asNew: boolean) => void;
  /** Closes the list, or drops what was typed. Answers whether there was anything to do. */
  revert: () => boolean;
  /** The arrow keys go through its list. */
  moving: () => void;
}

export type CellHandle = Ref<CellField>;

/** The cell that is a field. */
export interface Place {
  row: number;
  column: Column;
  /** It was gone to by itself: what may be meant is offered before a letter is typed. */
  offers?: boolean;
}

export type FieldRef = RefObject<CellField | null>;

/** Where in a row the focus is. */
export type Spot = Column | 'handle' | 'menu';
