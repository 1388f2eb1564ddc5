import type { IntlShape } from 'react-intl';
import type { MovieEdit } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';

export type EditedField = MovieEdit['field'];

/** The sentence said at a field whose text was not taken. */
export function editProblem(intl: IntlShape, field: EditedField, error: unknown): string {
  const { code, params } = toIpcError(error);
  if (code === 'notFound' && params.what !== 'person') {
    return intl.formatMessage({
      id: 'movie.fieldGone',
      defaultMessage:
        'This movie was deleted meanwhile. Nothing was kept; what you typed is still here.',
    });
  }
  if (code !== 'invalid') return errorText(intl, error);
  return intl.formatMessage(
    {
      id: 'movie.fieldProblem',
      defaultMessage:
        '{reason, select, empty {{field, select, title {A movie needs a title.} crew {Say what they did.} other {This needs a name.}}} tooLong {At most {max, number} characters.} outOfRange {Between {min, number} and {max, number}.} notADate {Write it as 1979, 1979-05 or 1979-05-25.} notACurrency {Three letters, as USD.} elsewhere {Directors have a field of their own.} notANumber {{field, select, duration {Whole minutes, as 94.} other {A whole number, as {example, number}.}}} other {This cannot be kept.}}',
    },
    {
      field,
      reason: params.reason ?? '',
      min: Number(params.min ?? 0),
      max: Number(params.max ?? 0),
      example: 1_200_000,
    },
  );
}
