import type { CastingKey, CharacterPage, Portrayal } from '../../generated/bindings';

/** A performer is a character once in a movie. */
export function keyOf({ movie, person }: Portrayal): string {
  return `${movie.id} ${person.id}`;
}

/** The chosen portrayals as the library names them. */
export function castingsOf(
  { id, portrayals }: CharacterPage,
  keys: readonly string[],
): CastingKey[] {
  const chosen = new Set(keys);
  return portrayals
    .filter((portrayal) => chosen.has(keyOf(portrayal)))
    .map(({ movie, person }) => ({ movieId: movie.id, characterId: id, personId: person.id }));
}
