import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../../lib/errors';

/** Why lines could not be read or added. */
export function pasteProblem(intl: IntlShape, error: unknown, text: string): string {
  const { code, field, params } = toIpcError(error);
  if (code === 'invalid' && field === 'lines') {
    return intl.formatMessage(
      {
        id: 'paste.tooMany',
        defaultMessage:
          'These are {lines, number} lines, and {max, number} can be read at once. Take some out and paste those afterwards.',
      },
      { lines: text.split('\n').filter((line) => line.trim()).length, max: Number(params.max) },
    );
  }
  if (code === 'notFound') {
    return intl.formatMessage({
      id: 'paste.gone',
      defaultMessage:
        'Somebody chosen here is not in the library any more. Nothing was added. Read the lines again.',
    });
  }
  return errorText(intl, error);
}
