import { useIntl } from 'react-intl';
import { type FieldEditing, useFieldEditing } from '../../components/useFieldEditing';
import type { ChangeSetId, PersonEdit, PersonId } from '../../generated/bindings';
import { type EditedField, editProblem } from './editProblem';
import { useEditPerson } from './queries';

interface PersonEditingOptions {
  id: PersonId;
  /** Made just now: opens in its fields. */
  isNew: boolean;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
}

export type PersonEditing = FieldEditing<PersonEdit>;

/** A person's page that is edited in its place. */
export function usePersonEditing({ id, isNew, onSaved }: PersonEditingOptions): PersonEditing {
  const intl = useIntl();
  const update = useEditPerson(id);
  return useFieldEditing<PersonEdit>({
    isNew,
    write: update.mutateAsync,
    problemOf: (field, error) => editProblem(intl, field, error),
    onSaved,
  });
}
