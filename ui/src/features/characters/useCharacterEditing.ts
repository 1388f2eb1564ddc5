import { useIntl } from 'react-intl';
import { type FieldEditing, useFieldEditing } from '../../components/useFieldEditing';
import type { ChangeSetId, CharacterEdit, CharacterId } from '../../generated/bindings';
import { type EditedField, editProblem } from './editProblem';
import { useEditCharacter } from './queries';

interface CharacterEditingOptions {
  id: CharacterId;
  /** Made just now: opens in its fields. */
  isNew: boolean;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
}

export type CharacterEditing = FieldEditing<CharacterEdit>;

/** A character's page that is edited in its place. */
export function useCharacterEditing(options: CharacterEditingOptions): CharacterEditing {
  const { id, isNew, onSaved } = options;
  const intl = useIntl();
  const update = useEditCharacter(id);
  return useFieldEditing<CharacterEdit>({
    isNew,
    write: update.mutateAsync,
    problemOf: (field, error) => editProblem(intl, field, error),
    onSaved,
  });
}
