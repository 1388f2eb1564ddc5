import { useIntl } from 'react-intl';
import { showToast } from '../components/Toasts';
import type { ChangeSetId } from '../generated/bindings';
import { useApp } from './appContext';

/** Says what was done, with the way to take it back. */
export function useUndoToast(): (text: string, changeSet: ChangeSetId) => void {
  const intl = useIntl();
  const { undoing } = useApp();
  return (text, changeSet) =>
    showToast({
      text,
      action: {
        label: intl.formatMessage({ id: 'toast.undo', defaultMessage: 'Undo' }),
        run: () => undoing.undo(changeSet),
      },
    });
}
