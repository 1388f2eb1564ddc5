import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserId } from '../../generated/bindings';
import { inOrder } from '../../lib/idBlocks';
import { commands, unpackIds } from '../../lib/ipc';
import { ownKey } from '../../lib/marks';

const householdKeys = {
  all: [...ownKey, 'household'] as const,
  ids: (tab: HouseholdTab, profiles: UserId[]) => [...householdKeys.all, tab, profiles] as const,
};

/** Loved by everybody chosen, or by one of the others and not by oneself. */
export type HouseholdTab = 'love' | 'theirs';

/** The others who let their favorites be seen. */
export const householdProfilesQuery = queryOptions({
  queryKey: [...householdKeys.all, 'profiles'],
  queryFn: () => commands.householdProfiles(),
});

/** Whether the others see one's favorites. */
export const householdSharesQuery = queryOptions({
  queryKey: [...householdKeys.all, 'shares'],
  queryFn: () => commands.householdShares(),
});

export const householdIdsQuery = (tab: HouseholdTab, profiles: UserId[]) =>
  queryOptions({
    queryKey: householdKeys.ids(tab, profiles),
    queryFn: async () =>
      unpackIds(
        await (tab === 'love'
          ? commands.householdAllLove(profiles)
          : commands.householdTheirs(profiles)),
      ),
    ...inOrder,
    enabled: profiles.length > 0,
    gcTime: 60_000,
  });

/** Shown at once, and as before where it is refused. */
export function useShare() {
  const client = useQueryClient();
  const show = (shares: boolean) => client.setQueryData(householdSharesQuery.queryKey, shares);
  return useMutation({
    mutationFn: (shares: boolean) => commands.householdShare(shares),
    onMutate: show,
    onError: (_, shares) => show(!shares),
    onSettled: () => client.invalidateQueries({ queryKey: householdKeys.all }),
  });
}
