import { type RefObject, useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { Profile, SessionUser } from '../../generated/bindings';
import styles from './forms.module.css';
import { PasswordField } from './PasswordField';
import { useOwnProfileActs, useSignIn } from './queries';
import { StayChoice } from './StayChoice';
import { usePasswordRefusal } from './usePasswordRefusal';
import type { Resume } from './useResume';
import { useStay } from './useStay';

interface PasswordFormProps {
  profile: Profile;
  /** The other way in; null where only the password is one. */
  resume: Resume | null;
  ready: Promise<unknown>;
  autoFocus: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
  onSignedIn: (user: SessionUser) => void;
}

/** The password of a profile; without it the keyring is asked, where that may know the profile. */
export function PasswordForm(props: PasswordFormProps) {
  const { profile, resume, ready, autoFocus, inputRef, onSignedIn } = props;
  const intl = useIntl();
  const signIn = useSignIn(ready);
  const keepStaying = useStay();
  const { stopStaying } = useOwnProfileActs();
  const [password, setPassword] = useState('');
  // As it was, until somebody says otherwise.
  const [chosenStay, setStay] = useState<boolean | null>(null);
  const stay = chosenStay ?? profile.stays;
  const refusal = usePasswordRefusal();

  const again = () => {
    inputRef.current?.focus();
    inputRef.current?.select();
  };
  const byPassword = async () => {
    resume?.drop();
    try {
      const user = await signIn.mutateAsync({ username: profile.username, password });
      // Neither is waited for: the keyring may take its time.
      if (stay) keepStaying();
      else if (profile.stays) stopStaying.mutate();
      onSignedIn(user);
    } catch (error) {
      refusal.refuse(error);
      again();
    }
  };
  const byKeyring = async (keyring: Resume) => {
    if (keyring.isAsking || (await keyring.ask(profile.id))) return;
    refusal.say(
      intl.formatMessage({
        id: 'signIn.passwordNeeded',
        defaultMessage: 'This time the password is needed.',
      }),
    );
    again();
  };
  const submit = () => {
    if (signIn.isPending || refusal.hasToWait) return;
    if (password === '' && resume !== null) byKeyring(resume);
    else byPassword();
  };

  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PasswordField
        label={intl.formatMessage(
          { id: 'signIn.password', defaultMessage: 'Password for {name}' },
          { name: profile.name },
        )}
        value={password}
        onChange={(typed) => {
          resume?.drop();
          setPassword(typed);
          refusal.say(null);
        }}
        error={refusal.text}
        inputRef={inputRef}
        autoComplete="current-password"
        autoFocus={autoFocus}
      />
      <StayChoice
        isSelected={stay}
        onChange={setStay}
        keyring={
          resume && {
            ...resume,
            again: () => {
              resume.ask(profile.id);
              // The button goes while the keyring is asked.
              inputRef.current?.focus();
            },
          }
        }
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isPending={signIn.isPending}
        isDisabled={refusal.hasToWait}
      >
        <FormattedMessage id="signIn.submit" defaultMessage="Sign in" />
      </Button>
    </Form>
  );
}
