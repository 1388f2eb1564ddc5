import type { ListMemory } from '../../components/useListWindow';
import type { CharacterId, CharacterRow, CharactersView } from '../../generated/bindings';
import { FIRST_VIEW } from './charactersView';

/** How the portrayals of a character are shown. */
export type PortrayalsView = 'cards' | 'table';

/** Where somebody was in the list of characters, and how they looked at one. */
export interface CharactersMemory extends ListMemory<CharactersView> {
  /** Made just now: the page that opens next begins in its fields. */
  newId: CharacterId | null;
  portrayals: PortrayalsView;
  /** The last row seen of each character, so that another order shows no blank frame. */
  rows: Map<CharacterId, CharacterRow>;
}

export function newCharactersMemory(): CharactersMemory {
  return {
    view: FIRST_VIEW,
    scrollTop: 0,
    height: 0,
    focusedId: null,
    newId: null,
    portrayals: 'cards',
    rows: new Map(),
  };
}
