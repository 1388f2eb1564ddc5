import { useIntl } from 'react-intl';
import { type FieldEditing, useFieldEditing } from '../../components/useFieldEditing';
import type { ProfileEdit, SessionUser } from '../../generated/bindings';
import { fieldProblem } from './profileProblem';
import { useEditProfile } from './queries';

export type ProfileEditing = FieldEditing<ProfileEdit>;

/** One's own profile, edited in its place. It is no part of the history: nothing offers Undo. */
export function useProfileEditing(onChanged: (user: SessionUser) => void): ProfileEditing {
  const intl = useIntl();
  const update = useEditProfile();
  return useFieldEditing<ProfileEdit>({
    isNew: false,
    write: async (edit) => {
      onChanged(await update.mutateAsync(edit));
      return null;
    },
    problemOf: (field, error) => fieldProblem(intl, field, error),
    onSaved: () => {},
  });
}
