import type { IntlShape } from 'react-intl';
import type { CharacterEdit } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';

export type EditedField = CharacterEdit['field'];

/** The sentence said at a field whose text was not taken. */
export function editProblem(intl: IntlShape, field: EditedField, error: unknown): string {
  const { code, params } = toIpcError(error);
  if (code !== 'invalid') return errorText(intl, error);
  return intl.formatMessage(
    {
      id: 'character.fieldProblem',
      defaultMessage:
        '{reason, select, empty {{field, select, aliases {Another name needs a letter at least.} other {A character needs a name.}}} tooLong {At most {max, number} characters.} other {This cannot be kept.}}',
    },
    { reason: params.reason ?? '', max: Number(params.max ?? 0), field },
  );
}
