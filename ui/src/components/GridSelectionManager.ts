import type { Key } from '@react-types/shared';
// What its hooks ask about a selection; there is no public class to say otherwise with.
import { SelectionManager } from 'react-stately/private/selection/SelectionManager';
import type { IdCollection } from './IdCollection';
import { IdSelection } from './IdSelection';

interface Selecting {
  selection: IdSelection;
  onSelect: (selection: IdSelection) => void;
  /** Where the focus was before the act at hand: a range begins there. */
  from: () => Key | null;
}

const UNTOLD: Set<Key> = new Set();

/**
 * Tells React Aria's grid hooks about an `IdSelection`. Their own manager copies and compares all
 * selected keys several times per key press; the focus stays with it.
 */
export class GridSelectionManager extends SelectionManager {
  readonly #collection: IdCollection;
  readonly #selecting: Selecting;

  constructor(collection: IdCollection, focus: SelectionManager, selecting: Selecting) {
    super(collection, focus);
    this.#collection = collection;
    this.#selecting = selecting;
  }

  /** By this the hooks decide whether Enter and a click open a card or select it: they open. */
  override get isEmpty(): boolean {
    return true;
  }

  /** The hooks announce what changes here, at once and as "items"; the page has its own words. */
  override get rawSelection(): Set<Key> {
    return UNTOLD;
  }

  override get selectedKeys(): Set<Key> {
    return this.#selecting.selection.ids as Set<Key>;
  }

  override isSelected(key: Key): boolean {
    return this.#selecting.selection.has(Number(key));
  }

  override toggleSelection(key: Key): void {
    this.#selecting.onSelect(this.#selecting.selection.toggle(Number(key)));
  }

  override extendSelection(to: Key): void {
    const { selection, onSelect, from } = this.#selecting;
    onSelect(selection.extend(this.#collection, Number(from() ?? to), Number(to)));
  }

  override selectAll(): void {
    this.#selecting.onSelect(IdSelection.all(this.#collection));
  }

  override clearSelection(): void {
    this.#selecting.onSelect(IdSelection.none);
  }
}
