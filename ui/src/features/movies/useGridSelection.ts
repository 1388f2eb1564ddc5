import type { Key } from '@react-types/shared';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
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
  const { focusedKey, isFocused } = list.selectionManager;

  // The list's own state is another object at each render, though only what is named here can make
  // it say something else. Kept as long as it says the same, it lets cards rest while others scroll by.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { state, selectTo } = useMemo(() => {
    const manager = new GridSelectionManager(collection, list.selectionManager, {
      selection,
      onSelect,
      from: () => from.current,
    });
    return {
      state: { ...list, selectionManager: manager },
      /** Up to here from where the focus was. */
      selectTo: (id: MovieId) => {
        manager.extendSelection(id);
        manager.setFocusedKey(id);
      },
    };
  }, [collection, selection, onSelect, focusedKey, isFocused]);
  const { selectionManager: manager } = state;

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

  return { state, onPointerDown, onKeyDown, selectTo };
}
