import type { IntlShape } from 'react-intl';
import type { PersonEdit } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';

export type EditedField = PersonEdit['field'];

/** The sentence said at a field whose text was not taken. */
export function editProblem(intl: IntlShape, field: EditedField, error: unknown): string {
  const { code, params } = toIpcError(error);
  if (code !== 'invalid') return errorText(intl, error);
  return intl.formatMessage(
    {
      id: 'person.fieldProblem',
      defaultMessage:
        '{reason, select, empty {A person needs a name.} tooLong {At most {max, number} characters.} notADate {Write it as 1949, 1949-10 or 1949-10-08.} other {{field, select, born {This day cannot be kept.} died {This day cannot be kept.} other {This cannot be kept.}}}}',
    },
    { reason: params.reason ?? '', max: Number(params.max ?? 0), field },
  );
}
