import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { useKeepApart } from '../../features/identity/queries';
import type { Suggestion } from '../../features/identity/suggestions';
import { errorText } from '../../lib/errors';
import { useUndoToast } from '../useUndoToast';

/** Remembers that two are not the same, and says so with the way to take it back. */
export function useKeepingApart(): (
  suggestion: Pick<Suggestion, 'kind' | 'pair'>,
) => Promise<void> {
  const intl = useIntl();
  const undoToast = useUndoToast();
  const keepApart = useKeepApart();
  return async ({ kind, pair: [one, other] }) => {
    try {
      const changeSet = await keepApart.mutateAsync({ kind, a: one.id, b: other.id });
      // Another page knew it already.
      if (changeSet === null) return;
      undoToast(
        intl.formatMessage(
          { id: 'identity.keptApart', defaultMessage: 'Kept apart: {one} and {other}' },
          { one: one.name, other: other.name },
        ),
        changeSet,
      );
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };
}
