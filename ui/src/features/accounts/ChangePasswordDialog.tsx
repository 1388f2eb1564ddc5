import { useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import type { OwnProfile } from '../../generated/bindings';
import { toIpcError } from '../../lib/errors';
import styles from './forms.module.css';
import { NewPasswordField } from './NewPasswordField';
import { PasswordField } from './PasswordField';
import { refusedProblems } from './profileProblem';
import { useOwnProfileActs } from './queries';
import { usePasswordRefusal } from './usePasswordRefusal';
import { useStay } from './useStay';

interface ChangePasswordDialogProps {
  profile: OwnProfile;
  onClose: () => void;
}

/** The old password once more, and a new one. */
export function ChangePasswordDialog({ profile, onClose }: ChangePasswordDialogProps) {
  const intl = useIntl();
  const form = useId();
  const { changePassword } = useOwnProfileActs();
  const keepStaying = useStay();
  const refusal = usePasswordRefusal();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  const submit = async () => {
    if (changePassword.isPending || refusal.hasToWait) return;
    try {
      await changePassword.mutateAsync({ current, password });
    } catch (error) {
      if (toIpcError(error).code === 'wrongPassword') {
        refusal.refuse(error);
        first.current?.focus();
        first.current?.select();
      } else {
        const problems = refusedProblems(intl, error);
        setProblem(problems.password ?? problems.form ?? null);
        second.current?.focus();
      }
      return;
    }
    // The key in the keyring went with the old password.
    if (profile.stays) keepStaying();
    showToast({
      text: intl.formatMessage({ id: 'password.changed', defaultMessage: 'Password changed' }),
    });
    onClose();
  };

  return (
    <AppDialog
      isOpen
      title={intl.formatMessage({ id: 'password.title', defaultMessage: 'Change your password' })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={changePassword.isPending}
            isDisabled={refusal.hasToWait}
          >
            <FormattedMessage id="password.change" defaultMessage="Change password" />
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
        <PasswordField
          autoFocus
          label={intl.formatMessage({ id: 'password.current', defaultMessage: 'Password now' })}
          value={current}
          onChange={(typed) => {
            setCurrent(typed);
            refusal.say(null);
          }}
          error={refusal.text}
          inputRef={first}
          autoComplete="current-password"
        />
        <NewPasswordField
          label={intl.formatMessage({ id: 'password.new', defaultMessage: 'New password' })}
          value={password}
          known={[profile.username, profile.firstName, profile.lastName, profile.email]}
          onChange={(typed) => {
            setPassword(typed);
            setProblem(null);
          }}
          error={problem}
          inputRef={second}
        />
        <p className={styles.quiet}>
          <FormattedMessage
            id="password.ends"
            defaultMessage="Every other session of your profile ends."
          />
        </p>
      </form>
    </AppDialog>
  );
}
