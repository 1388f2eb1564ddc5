import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import type { ManagedProfile } from '../../generated/bindings';
import styles from './forms.module.css';
import { NewPasswordField } from './NewPasswordField';
import { refusedProblems } from './profileProblem';
import { useHouseholdActs } from './queries';

interface SetPasswordDialogProps {
  profile: ManagedProfile;
  onClose: () => void;
}

/** A new password for a profile that was brought back. */
export function SetPasswordDialog({ profile, onClose }: SetPasswordDialogProps) {
  const intl = useIntl();
  const form = useId();
  const { setPassword: set } = useHouseholdActs();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name, username } = profile;
  const submit = async () => {
    if (set.isPending) return;
    try {
      await set.mutateAsync({ id, password });
    } catch (error) {
      const problems = refusedProblems(intl, error);
      setProblem(problems.password ?? problems.form ?? null);
      return;
    }
    showToast({
      text: intl.formatMessage(
        { id: 'household.added', defaultMessage: '{name} can sign in now' },
        { name },
      ),
    });
    onClose();
  };
  return (
    <AppDialog
      isOpen
      title={intl.formatMessage(
        { id: 'household.passwordTitle', defaultMessage: 'New password for {name}' },
        { name },
      )}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="household.later" defaultMessage="Later" />
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={set.isPending}>
            <FormattedMessage id="household.setPassword" defaultMessage="Set password" />
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
          submit();
        }}
      >
        <NewPasswordField
          autoFocus
          label={intl.formatMessage({ id: 'password.new', defaultMessage: 'New password' })}
          value={password}
          known={[username, name]}
          onChange={(typed) => {
            setPassword(typed);
            setProblem(null);
          }}
          error={problem}
        />
        <p className={styles.quiet}>
          <FormattedMessage
            id="household.passwordExplained"
            defaultMessage="The profile is back and stays locked until it has one."
          />
        </p>
      </form>
    </AppDialog>
  );
}
