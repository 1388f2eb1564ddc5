import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import styles from './forms.module.css';
import { NewProfileFields } from './NewProfileFields';
import { useHouseholdActs } from './queries';
import { useNewProfile } from './useNewProfile';

/** A name and a first password for somebody else of the household. */
export function AddProfileDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const form = useId();
  const { add } = useHouseholdActs();
  const draft = useNewProfile(add.mutateAsync, (_made, { username }) => {
    showToast({
      text: intl.formatMessage(
        { id: 'household.added', defaultMessage: '{name} can sign in now' },
        { name: username.trim() },
      ),
    });
    onClose();
  });
  return (
    <AppDialog
      isOpen
      title={intl.formatMessage({ id: 'household.addTitle', defaultMessage: 'New profile' })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={add.isPending}>
            <FormattedMessage id="household.addNow" defaultMessage="Add" />
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={styles.inDialog}
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.isPending) draft.submit();
        }}
      >
        <NewProfileFields draft={draft} />
        <p className={styles.quiet}>
          <FormattedMessage
            id="household.addExplained"
            defaultMessage="They change the password on their own profile page."
          />
        </p>
      </form>
    </AppDialog>
  );
}
