import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';

/** The sentence for a picture that could not be taken. */
export function pictureProblem(intl: IntlShape, error: unknown): string {
  const { code, params } = toIpcError(error);
  if (code === 'notFound' && params.what === 'picture') {
    return intl.formatMessage({
      id: 'picture.nothingToPaste',
      defaultMessage:
        'There is no picture on the clipboard. Copy an image or a file, then paste it.',
    });
  }
  return errorText(intl, error);
}
