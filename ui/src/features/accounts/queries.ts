import { useMutation } from '@tanstack/react-query';
import type { Credentials, NewProfile } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

export function useCreateProfile() {
  return useMutation({ mutationFn: (profile: NewProfile) => commands.accountsCreate(profile) });
}

export function useSignIn() {
  return useMutation({ mutationFn: (given: Credentials) => commands.accountsSignIn(given) });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => commands.accountsSignOut() });
}
