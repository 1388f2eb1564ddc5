import { type ReactNode, useRef, useState } from 'react';
import { Form, Radio, RadioGroup } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Portrait } from '../../components/Portrait';
import { TextField } from '../../components/TextField';
import type { Profile, SessionUser } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import { AccountFrame } from './AccountFrame';
import styles from './forms.module.css';
import { useSignIn } from './queries';

interface SignInProps {
  brand: ReactNode;
  libraryFolder: string;
  profiles: Profile[];
  onSignedIn: (user: SessionUser) => void;
}

/** Who is watching: pick a profile, type its password. The field is usable at once. */
export function SignIn({ brand, libraryFolder, profiles, onSignedIn }: SignInProps) {
  const intl = useIntl();
  const signIn = useSignIn();
  const [username, setUsername] = useState(profiles[0]?.username ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const choose = (chosen: string) => {
    setUsername(chosen);
    setPassword('');
    setProblem(null);
  };
  const submit = async () => {
    try {
      onSignedIn(await signIn.mutateAsync({ username, password }));
    } catch (error) {
      const { code, params } = toIpcError(error);
      const wait = Number(params.retryAfterSeconds ?? 0);
      setProblem(
        code === 'wrongPassword' && wait > 0
          ? intl.formatMessage(
              {
                id: 'signIn.wait',
                defaultMessage:
                  'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
              },
              { seconds: wait },
            )
          : errorText(intl, error),
      );
      input.current?.focus();
      input.current?.select();
    }
  };

  return (
    <AccountFrame
      brand={brand}
      title={intl.formatMessage({ id: 'signIn.title', defaultMessage: 'Who is watching?' })}
      foot={intl.formatMessage(
        { id: 'account.library', defaultMessage: 'Library: {folder}' },
        { folder: libraryFolder },
      )}
    >
      <RadioGroup
        className={styles.tiles ?? ''}
        aria-label={intl.formatMessage({ id: 'signIn.profiles', defaultMessage: 'Profile' })}
        value={username}
        onChange={choose}
      >
        {profiles.map((profile) => (
          <Radio key={profile.username} value={profile.username} className={styles.tile ?? ''}>
            <Portrait name={profile.username} image={null} width={320} className={styles.face} />
            <span className={styles.name} title={profile.username}>
              {profile.username}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          type="password"
          label={intl.formatMessage(
            { id: 'signIn.password', defaultMessage: 'Password for {name}' },
            { name: username },
          )}
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setProblem(null);
          }}
          error={problem}
          inputRef={input}
          autoComplete="current-password"
          autoFocus
        />
        <Button type="submit" variant="primary" size="large" isPending={signIn.isPending}>
          <FormattedMessage id="signIn.submit" defaultMessage="Sign in" />
        </Button>
      </Form>
    </AccountFrame>
  );
}
