import {
  type CharactersMemory,
  newCharactersMemory,
} from '../features/characters/charactersMemory';
import { type MatrixMemory, newMatrixMemory } from '../features/matrix/matrixMemory';
import { type GridMemory, newGridMemory } from '../features/movies/gridMemory';
import { newPeopleMemory, type PeopleMemory } from '../features/people/peopleMemory';
import { newOwnMemory, type OwnMemory } from './ownMemory';

/** Where somebody is: what the pages remember for them, which outlives a locked window. */
export interface Place {
  memory: GridMemory;
  people: PeopleMemory;
  characters: CharactersMemory;
  matrix: MatrixMemory;
  own: OwnMemory;
  /** Titles of the pages behind, by their place in the history: what Back is called. */
  trail: Map<number, string>;
  /** They came to add a profile: asked once, by the profile page. */
  addsProfile: boolean;
}

export function newPlace(): Place {
  const memory = newGridMemory();
  return {
    memory,
    people: newPeopleMemory(),
    characters: newCharactersMemory(),
    matrix: newMatrixMemory(),
    own: newOwnMemory(memory),
    trail: new Map(),
    addsProfile: false,
  };
}
