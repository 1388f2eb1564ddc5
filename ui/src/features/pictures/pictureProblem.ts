import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';

/** What to do with a picture that a browser gave as its address. */
export const linkText = (intl: IntlShape): string =>
  intl.formatMessage({
    id: 'drop.link',
    defaultMessage: 'That is a link. Save or copy the image, then drop or paste it.',
  });

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
  if (code === 'notFound' && params.what === 'fileManager') {
    return intl.formatMessage({
      id: 'picture.noFileManager',
      defaultMessage: 'No file manager answered. Save a copy instead.',
    });
  }
  return errorText(intl, error);
}
