import { useEffect, useState } from 'react';
import { collectionOf } from '../../components/IdCollection';
import type { IdSelection } from '../../components/IdSelection';
import type { GridMemory } from './gridMemory';

/** The selected movies: a new order keeps them, those that are gone drop out. */
export function useSelection(
  ids: Uint32Array,
  memory: GridMemory,
): [IdSelection, (selection: IdSelection) => void] {
  const collection = collectionOf(ids);
  const [selection, select] = useState(() => memory.selection.within(collection));
  const [known, setKnown] = useState(collection);
  if (known !== collection) {
    setKnown(collection);
    select(selection.within(collection));
  }
  useEffect(() => {
    memory.selection = selection;
  }, [memory, selection]);
  return [selection, select];
}
