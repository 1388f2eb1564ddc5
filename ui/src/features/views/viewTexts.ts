import type { IntlShape } from 'react-intl';
import { errorText, toIpcError } from '../../lib/errors';

/** Why a view was not kept, renamed or changed, as a sentence to say where it was asked. */
export function refusedText(intl: IntlShape, error: unknown): string {
  const { code, params } = toIpcError(error);
  if (code === 'notFound') {
    return intl.formatMessage({
      id: 'views.gone',
      defaultMessage: 'This view is gone. Its deletion can be taken back in the history.',
    });
  }
  if (code !== 'invalid') return errorText(intl, error);
  return intl.formatMessage(
    {
      id: 'views.refused',
      defaultMessage:
        '{reason, select, taken {You have a view of that name already. Choose another.} empty {A view needs a name.} tooLong {That is too long: {max} characters fit.} tooMany {You have {max} views, and no more fit. Delete one first.} other {That cannot be kept.}}',
    },
    { reason: params.reason ?? '', max: params.max ?? '' },
  );
}

export function savedText(intl: IntlShape, name: string): string {
  return intl.formatMessage(
    { id: 'views.saved', defaultMessage: 'Saved the view {name}' },
    { name },
  );
}

export function changedText(intl: IntlShape, name: string): string {
  return intl.formatMessage(
    { id: 'views.changed', defaultMessage: '{name} shows this from now on' },
    { name },
  );
}

export function renamedText(intl: IntlShape, name: string, to: string): string {
  return intl.formatMessage(
    { id: 'views.renamed', defaultMessage: '{name} is now {to}' },
    { name, to },
  );
}

export function removedText(intl: IntlShape, name: string): string {
  return intl.formatMessage(
    { id: 'views.removed', defaultMessage: 'Deleted the view {name}' },
    { name },
  );
}

/** Which view opens at the start; none for the whole library. */
export function defaultText(intl: IntlShape, name: string | null): string {
  return name === null
    ? intl.formatMessage({
        id: 'views.noDefault',
        defaultMessage: 'Lobbycard opens with all movies from now on',
      })
    : intl.formatMessage(
        { id: 'views.default', defaultMessage: 'Lobbycard opens with {name} from now on' },
        { name },
      );
}

/** Where a view went, for those who do not see it. */
export function movedText(intl: IntlShape, name: string, place: number, count: number): string {
  return intl.formatMessage(
    {
      id: 'views.moved',
      defaultMessage: '{name} is now {place, number} of {count, number}',
    },
    { name, place: place + 1, count },
  );
}
