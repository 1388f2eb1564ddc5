import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';
import type { Column } from './columns';
import type { Parts } from './rows';

/** The sentence said at a row that was not kept as it was typed. */
export function castingProblem(
  intl: IntlShape,
  error: unknown,
  column: Column,
  { movie, person, character }: Parts,
): string {
  const { code, params } = toIpcError(error);
  if (code === 'notFound' && params.what === 'casting') {
    return intl.formatMessage({
      id: 'casting.gone',
      defaultMessage:
        'This credit was taken out meanwhile. What you typed is still here; Enter adds it again.',
    });
  }
  if (code === 'notFound') {
    const named = column === 'movie' ? movie : column === 'person' ? person : character;
    return intl.formatMessage(
      {
        id: 'casting.choiceGone',
        defaultMessage: '{name} is not in the library any more. Choose again.',
      },
      { name: named?.name ?? '' },
    );
  }
  if (code === 'invalid' && params.reason === 'taken') {
    return intl.formatMessage(
      {
        id: 'casting.taken',
        defaultMessage:
          '{character, select, none {{person} has a part without a name here already.} other {{person} already plays {name} here.}}',
      },
      {
        person: person?.name ?? '',
        character: character ? 'some' : 'none',
        name: character?.name ?? '',
      },
    );
  }
  if (code !== 'invalid') return errorText(intl, error);
  return intl.formatMessage(
    {
      id: 'casting.problem',
      defaultMessage:
        '{reason, select, tooLong {At most {max, number} characters.} empty {This needs a name.} unknown {No movie of the library is called that.} other {This cannot be kept.}}',
    },
    { reason: params.reason ?? '', max: Number(params.max ?? 0) },
  );
}
