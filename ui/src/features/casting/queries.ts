import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { CastingRow, CastingsOf, MovieId, PersonId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

/** The castings of a movie, a person or a character, in their order. */
export const castingRowsQuery = (of: CastingsOf) =>
  queryOptions({
    queryKey: ['casting', 'rows', of.of, of.id],
    queryFn: () => commands.castingRows(of),
    gcTime: 60_000,
  });

/** The people a text may mean. */
export const findPeople = (text: string) => commands.peopleOptions(text);

/** The characters a text may mean, those first that the performer or the set knows. */
export const findCharacters = (text: string, person: PersonId | null, movie: MovieId | null) =>
  commands.charactersOptions(text, person, movie);

/** The movies a text may mean. */
export const findMovies = async (text: string) =>
  text.trim() === '' ? [] : (await commands.search(text.trim())).movies;

/** Shows castings as they will be, until the library answers. */
export function showRows(client: QueryClient, of: CastingsOf, soon: CastingRow[]): void {
  const { queryKey } = castingRowsQuery(of);
  client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, soon);
}

/**
 * The writes of a sheet. They do not ask anew for what they changed: several follow each other, and
 * the sheet asks once, at the end of them.
 */
export const writes = {
  add: commands.castingAdd,
  edit: commands.castingEdit,
  remove: commands.castingRemove,
  move: commands.castingMove,
};

/** Asks anew for everything: a casting shows on movies, people, characters and in search. */
export function useReadAnew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
