import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import type { ManagedProfile } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { useHouseholdActs } from './queries';

interface RemoveProfileDialogProps {
  profile: ManagedProfile;
  onClose: () => void;
}

/** Asked first: somebody else is signed out for good by it. */
export function RemoveProfileDialog({ profile, onClose }: RemoveProfileDialogProps) {
  const intl = useIntl();
  const { remove } = useHouseholdActs();
  const { id, name } = profile;
  const run = async () => {
    try {
      await remove.mutateAsync(id);
      const text = intl.formatMessage(
        { id: 'household.removed', defaultMessage: '{name} is removed' },
        { name },
      );
      showToast({ text });
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
    onClose();
  };
  return (
    <AppDialog
      role="alertdialog"
      isOpen
      title={intl.formatMessage(
        { id: 'household.askTitle', defaultMessage: 'Remove {name}?' },
        { name },
      )}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" isDisabled={remove.isPending} onPress={run}>
            <FormattedMessage id="household.removeNow" defaultMessage="Remove the profile" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="household.ask"
          defaultMessage="They cannot sign in any more. Until the bin is emptied you can bring the profile back with its favorites, diary and views; then it needs a new password."
        />
      </p>
    </AppDialog>
  );
}
