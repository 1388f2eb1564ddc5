import {
  type CharactersMemory,
  newCharactersMemory,
} from '../features/characters/charactersMemory';
import { type GridMemory, newGridMemory } from '../features/movies/gridMemory';
import { newPeopleMemory, type PeopleMemory } from '../features/people/peopleMemory';

/** Where somebody was in the lists of their own. */
export interface OwnMemory {
  favoriteMovies: GridMemory;
  favoritePeople: PeopleMemory;
  favoriteCharacters: CharactersMemory;
  watchlist: GridMemory;
  love: GridMemory;
  theirs: GridMemory;
}

/** A movie has the same card in every grid, so these know what that of the library has seen. */
export function newOwnMemory({ cards }: GridMemory): OwnMemory {
  const grid = () => ({ ...newGridMemory(), cards });
  return {
    favoriteMovies: grid(),
    favoritePeople: newPeopleMemory(),
    favoriteCharacters: newCharactersMemory(),
    watchlist: grid(),
    love: grid(),
    theirs: grid(),
  };
}
