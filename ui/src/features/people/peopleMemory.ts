import type { PeopleView, PersonId, PersonRow } from '../../generated/bindings';
import { FIRST_VIEW } from './peopleView';

/** Where somebody was in the list. It outlives the list, so Back finds the same place. */
export interface PeopleMemory {
  /** The view the place belongs to; another one is read from its top. */
  view: PeopleView;
  scrollTop: number;
  height: number;
  focusedId: PersonId | null;
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
