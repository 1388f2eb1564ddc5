import type { Key } from '@react-types/shared';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useListState } from 'react-stately/useListState';
import { GridSelectionManager } from '../../components/GridSelectionManager';
import type { IdCollection } from '../../components/IdCollection';
import type { IdSelection } from '../../components/IdSelection';
import type { MovieId } from '../../generated/bindings';
import { cardAt } from './gridCards';

/** Focus and selection of the grid, and the acts of selecting that its hooks do not know. */
export function useGridSelection(
  collection: IdCollection,
  selection: IdSelection,
  onSelect: (selection: IdSelection) => void,
) {
  const list = useListState<number>({ collection, selectionMode: 'multiple' });
  const from = useRef<Key | null>(null);
  const manager = new GridSelectionManager(collection, list.selectionManager, {
    selection,
    onSelect,
    from: () => from.current,
  });

  /** Up to here from where the focus was. */
  const selectTo = (id: MovieId) => {
    manager.extendSelection(id);
    manager.setFocusedKey(id);
  };

  // With Ctrl or Shift a click selects. The hooks must not hear of it, they would open the card.
  const onPointerDown = (event: PointerEvent) => {
    from.current = manager.focusedKey;
    const card = cardAt(event.target);
    const adds = event.ctrlKey || event.metaKey;
    if (!card || event.button !== 0 || !(adds || event.shiftKey)) return;
    event.stopPropagation();
    if (event.shiftKey) selectTo(card.id);
    else manager.toggleSelection(card.id);
  };

  // The hooks extend to the ends with Ctrl held as well; without it is what people try.
  const onKeyDown = (event: KeyboardEvent) => {
    from.current = manager.focusedKey;
    const to =
      event.key === 'Home'
        ? collection.getFirstKey()
        : event.key === 'End'
          ? collection.getLastKey()
          : null;
    if (to === null || !event.shiftKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    selectTo(Number(to));
  };

  return {
    state: { ...list, selectionManager: manager },
    onPointerDown,
    onKeyDown,
    selectTo,
  };
}
