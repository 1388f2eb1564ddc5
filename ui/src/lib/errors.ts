import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ErrorCode, IpcError } from '../generated/bindings';

const sentences: Record<ErrorCode, MessageDescriptor> = defineMessages({
  notFound: { id: 'error.notFound', defaultMessage: 'This is not in the library any more.' },
  invalid: { id: 'error.invalid', defaultMessage: 'Something in the form needs another look.' },
  conflict: {
    id: 'error.conflict',
    defaultMessage: '“{name}” was changed since. Nothing was taken back.',
  },
  busy: {
    id: 'error.busy',
    defaultMessage: 'An import is running. Wait for its end, or stop it first.',
  },
  signedOut: { id: 'error.signedOut', defaultMessage: 'You are signed out. Sign in again.' },
  wrongPassword: { id: 'error.wrongPassword', defaultMessage: 'That password is not right.' },
  keyringUnavailable: {
    id: 'error.keyringUnavailable',
    defaultMessage:
      '{reason, select, noBus {This session has no message bus to reach a keyring by} noService {No keyring service runs on this computer} noCollection {The system keyring has no place to keep keys yet} locked {The system keyring is locked} dismissed {The system keyring stayed locked} slow {The system keyring did not answer in time} missing {The system keyring does not hold the key of this profile any more} garbage {What the system keyring holds is no key of this profile} refused {The key in the system keyring is not valid any more} other {The system keyring did not help}}, so Lobbycard asks for your password.',
  },
  fileUnreadable: {
    id: 'error.fileUnreadable',
    defaultMessage: '{file, select, other {{file} cannot be read.}}',
  },
  pictureRefused: {
    id: 'error.pictureRefused',
    defaultMessage:
      '{reason, select, empty {{file} is empty.} svg {{file} is an SVG drawing. Save it as PNG, then try again.} avif {{file} is an AVIF picture, which Lobbycard cannot read. Save it as JPEG or PNG, then try again.} heic {{file} is a HEIC picture, which Lobbycard cannot read. Save it as JPEG or PNG, then try again.} tooManyPixels {{file} has too many pixels. Save it smaller, then try again.} tooLarge {{file} is larger than 64 MB. Save it smaller, then try again.} damaged {{file} is damaged. Fetch it again.} other {{file} is no picture. JPEG, PNG, WebP, GIF, BMP and TIFF are read.}}',
  },
  documentUnreadable: {
    id: 'error.documentUnreadable',
    defaultMessage:
      '{reason, select, documentCutOff {{file} ends in the middle, in line {line}. Fetch it again.} documentNewer {{file} was written by a newer Lobbycard. Install that version to read it.} documentForeign {{file} is JSON, but no document of Lobbycard.} documentNotJson {{file} is not JSON: {problem}, in line {line}.} documentTooLarge {{file} is too large ({megabytes} MB).} other {{file}, line {line}: {problem}.}}',
  },
  folderNotEmpty: {
    id: 'error.folderNotEmpty',
    defaultMessage:
      'That folder holds other files. Choose an empty one, or one with an earlier export.',
  },
  diskFull: {
    id: 'error.diskFull',
    defaultMessage: 'The disk is full. Make some room, then try again.',
  },
  readOnly: {
    id: 'error.readOnly',
    defaultMessage: 'The library folder cannot be written to. Check its permissions.',
  },
  ownerOnly: {
    id: 'error.ownerOnly',
    defaultMessage: 'Only the owner of the library can do this.',
  },
  cancelled: { id: 'error.cancelled', defaultMessage: 'Stopped.' },
  libraryLocked: {
    id: 'error.libraryLocked',
    defaultMessage: 'This library is open in another Lobbycard. Close that one, then start again.',
  },
  libraryNewer: {
    id: 'error.libraryNewer',
    defaultMessage:
      'This library was written by a newer Lobbycard. Install that version to open it.',
  },
  libraryDamaged: {
    id: 'error.libraryDamaged',
    defaultMessage:
      'The library file is damaged and was left untouched. Its backups folder may hold a sound copy.',
  },
  internal: { id: 'error.internal', defaultMessage: 'Something went wrong inside Lobbycard.' },
});

/** Whether it is a command's own answer, and not a mistake of the page. */
export function isIpcError(error: unknown): error is Pick<IpcError, 'code'> & Partial<IpcError> {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code in sentences;
}

/** Whatever was thrown, as the one shape of a failure. */
export function toIpcError(error: unknown): IpcError {
  if (!isIpcError(error)) return { code: 'internal', field: null, params: {} };
  return { code: error.code, field: error.field ?? null, params: error.params ?? {} };
}

/** The sentence a person reads for a failure. */
export function errorText(intl: IntlShape, error: unknown): string {
  const { code, params } = toIpcError(error);
  return intl.formatMessage(sentences[code], {
    file: '',
    name: '',
    reason: '',
    line: '',
    problem: '',
    megabytes: '',
    ...params,
  });
}
