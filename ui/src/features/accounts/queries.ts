import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  Credentials,
  NewProfile,
  PasswordChange,
  ProfileEdit,
  SessionUser,
  UserId,
} from '../../generated/bindings';
import { commands } from '../../lib/ipc';

const accountKeys = {
  all: ['accounts'] as const,
  own: ['accounts', 'own'] as const,
  household: ['accounts', 'household'] as const,
};

/** A password that was sent is not kept with the mutation that sent it. */
const forgotten = { gcTime: 0 };

export const ownProfileQuery = queryOptions({
  queryKey: accountKeys.own,
  queryFn: () => commands.accountsProfile(),
});

/** Every profile, for the owner. */
export const householdQuery = queryOptions({
  queryKey: accountKeys.household,
  queryFn: () => commands.accountsList(),
});

export function useCreateProfile() {
  return useMutation({
    mutationFn: (profile: NewProfile) => commands.accountsCreate(profile),
    ...forgotten,
  });
}

/** Signs in as soon as whoever was here before is out. */
export function useSignIn(ready: Promise<unknown>) {
  return useMutation({
    mutationFn: async (given: Credentials) => {
      await ready;
      return commands.accountsSignIn(given);
    },
    ...forgotten,
  });
}

/** What changes how a profile is shown; the answer is the person as the page knows them from now on. */
function useProfileAct<Given, Answer extends SessionUser | null>(
  act: (given: Given) => Promise<Answer>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Names stand in the history as well.
    onSuccess: (user) => (user === null ? undefined : client.invalidateQueries()),
  });
}

export function useEditProfile() {
  return useProfileAct((edit: ProfileEdit) => commands.accountsEdit(edit));
}

/** An act on one's own picture. */
export function useAvatarAct() {
  return useProfileAct((act: () => Promise<SessionUser | null>) => act());
}

/** What is written into one's own profile beside its fields. */
export function useOwnProfileActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: accountKeys.own });
  return {
    stay: useMutation({ mutationFn: () => commands.accountsStay(), onSettled }),
    stopStaying: useMutation({ mutationFn: () => commands.accountsStopStaying(), onSettled }),
    changePassword: useMutation({
      mutationFn: (change: PasswordChange) => commands.accountsChangePassword(change),
      onSettled,
      ...forgotten,
    }),
  };
}

/** What the owner does with the other profiles. */
export function useHouseholdActs() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: accountKeys.all });
  return {
    add: useMutation({
      mutationFn: (profile: NewProfile) => commands.accountsAdd(profile),
      onSuccess,
      ...forgotten,
    }),
    remove: useMutation({
      mutationFn: (id: UserId) => commands.accountsRemove(id),
      // What was theirs alone is gone from every list.
      onSuccess: () => client.invalidateQueries(),
    }),
    restore: useMutation({
      mutationFn: (id: UserId) => commands.accountsRestore(id),
      onSuccess: () => client.invalidateQueries(),
    }),
    setPassword: useMutation({
      mutationFn: ({ id, password }: { id: UserId; password: string }) =>
        commands.accountsSetPassword(id, password),
      onSuccess,
      ...forgotten,
    }),
  };
}
