import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ErrorCode, IpcError } from '../generated/bindings';

const sentences: Record<ErrorCode, MessageDescriptor> = defineMessages({
  notFound: { id: 'error.notFound', defaultMessage: 'This is not in the library any more.' },
  invalid: { id: 'error.invalid', defaultMessage: 'Something in the form needs another look.' },
  conflict: { id: 'error.conflict', defaultMessage: 'There is one by that name already.' },
  signedOut: { id: 'error.signedOut', defaultMessage: 'You are signed out. Sign in again.' },
  wrongPassword: { id: 'error.wrongPassword', defaultMessage: 'That password is not right.' },
  fileUnreadable: {
    id: 'error.fileUnreadable',
    defaultMessage: '{file, select, other {{file} cannot be read.}}',
  },
  diskFull: {
    id: 'error.diskFull',
    defaultMessage: 'The disk is full. Make some room, then try again.',
  },
  readOnly: {
    id: 'error.readOnly',
    defaultMessage: 'The library folder cannot be written to. Check its permissions.',
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
    defaultMessage: 'The library file is damaged and was left untouched. Restore it from a backup.',
  },
  internal: { id: 'error.internal', defaultMessage: 'Something went wrong inside Lobbycard.' },
});

/** Whatever was thrown, as the one shape of a failure. */
export function toIpcError(error: unknown): IpcError {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    const known = error as Partial<IpcError>;
    if (typeof known.code === 'string' && known.code in sentences) {
      return { code: known.code, field: known.field ?? null, params: known.params ?? {} };
    }
  }
  return { code: 'internal', field: null, params: {} };
}

/** The sentence a person reads for a failure. */
export function errorText(intl: IntlShape, error: unknown): string {
  const { code, params } = toIpcError(error);
  return intl.formatMessage(sentences[code], { file: '', ...params });
}
