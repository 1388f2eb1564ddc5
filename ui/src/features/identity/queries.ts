import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CharacterId, Kind, PersonId } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export const identityKeys = {
  all: ['identity'] as const,
  inbox: ['identity', 'inbox'] as const,
  aboutPerson: (id: PersonId) => [...identityKeys.all, 'person', id] as const,
  aboutCharacter: (id: CharacterId) => [...identityKeys.all, 'character', id] as const,
};

/** What is to be decided. */
export const inboxQuery = queryOptions({
  queryKey: identityKeys.inbox,
  queryFn: () => commands.identityInbox(),
});

export const aboutPersonQuery = (id: PersonId) =>
  queryOptions({
    queryKey: identityKeys.aboutPerson(id),
    queryFn: () => commands.identityAboutPerson(id),
    gcTime: 60_000,
  });

export const aboutCharacterQuery = (id: CharacterId) =>
  queryOptions({
    queryKey: identityKeys.aboutCharacter(id),
    queryFn: () => commands.identityAboutCharacter(id),
    gcTime: 60_000,
  });

export interface Apart {
  kind: Kind;
  a: number;
  b: number;
}

/** Its promise is kept when the lists are without the pair. */
export function useKeepApart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, a, b }: Apart) => commands.identityKeepApart(kind, a, b),
    // Kept apart already means that another page knew it first: what is shown is old.
    onSuccess: () => client.invalidateQueries(),
  });
}

/** How many are to be decided, people and characters together. */
export function useSameCount(): number {
  const { data: inbox } = useQuery(inboxQuery);
  return inbox ? inbox.peopleCount + inbox.charactersCount : 0;
}
