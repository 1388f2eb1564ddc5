import type { ListMemory } from '../../components/useListWindow';
import type { PeopleView, PersonId, PersonRow } from '../../generated/bindings';
import { FIRST_VIEW } from './peopleView';

/** Where somebody was in the list of people. */
export interface PeopleMemory extends ListMemory<PeopleView> {
  /** Made just now: the page that opens next begins in its fields. */
  newId: PersonId | null;
  /** The last row seen of each person, so that another order shows no blank frame. */
  rows: Map<PersonId, PersonRow>;
}

export function newPeopleMemory(): PeopleMemory {
  return {
    view: FIRST_VIEW,
    scrollTop: 0,
    height: 0,
    focusedId: null,
    newId: null,
    rows: new Map(),
  };
}
