import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import type { NewProfile, SessionUser } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import { AccountFrame } from './AccountFrame';
import styles from './forms.module.css';
import { useCreateProfile } from './queries';

const USERNAME_MAX = 64;
const PASSWORD_MIN = 8;

interface FirstRunProps {
  brand: ReactNode;
  libraryFolder: string;
  onCreated: (user: SessionUser) => void;
}

type Problems = Partial<Record<keyof NewProfile | 'form', string>>;

/** The first start: somebody gives their profile a name and a password. */
export function FirstRun({ brand, libraryFolder, onCreated }: FirstRunProps) {
  const intl = useIntl();
  const create = useCreateProfile();
  const [profile, setProfile] = useState<NewProfile>({ username: '', password: '' });
  const [problems, setProblems] = useState<Problems>({});

  const change = (part: Partial<NewProfile>) => {
    setProfile({ ...profile, ...part });
    setProblems({});
  };
  const submit = async () => {
    const found = check(intl, profile);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    try {
      onCreated(await create.mutateAsync(profile));
    } catch (error) {
      setProblems(refusal(intl, error));
    }
  };

  return (
    <AccountFrame
      brand={brand}
      title={intl.formatMessage({ id: 'firstRun.title', defaultMessage: 'Create your profile' })}
      foot={intl.formatMessage(
        { id: 'account.library', defaultMessage: 'Library: {folder}' },
        { folder: libraryFolder },
      )}
    >
      <p className={styles.lede}>
        <FormattedMessage
          id="firstRun.lede"
          defaultMessage="Movies, posters and people are kept in a library on this computer, and nowhere else."
        />
      </p>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={intl.formatMessage({ id: 'firstRun.username', defaultMessage: 'Username' })}
          value={profile.username}
          onChange={(username) => change({ username })}
          error={problems.username ?? null}
          autoComplete="username"
          autoFocus
        />
        <TextField
          type="password"
          label={intl.formatMessage({ id: 'firstRun.password', defaultMessage: 'Password' })}
          hint={intl.formatMessage(
            { id: 'firstRun.passwordHint', defaultMessage: 'At least {min} characters.' },
            { min: PASSWORD_MIN },
          )}
          value={profile.password}
          onChange={(password) => change({ password })}
          error={problems.password ?? null}
          autoComplete="new-password"
        />
        {problems.form && (
          <p role="alert" className={styles.failure}>
            {problems.form}
          </p>
        )}
        <Button type="submit" variant="primary" size="large" isPending={create.isPending}>
          <FormattedMessage id="firstRun.submit" defaultMessage="Create profile" />
        </Button>
      </Form>
    </AccountFrame>
  );
}

function check(intl: IntlShape, { username, password }: NewProfile): Problems {
  const problems: Problems = {};
  if (username.trim() === '') problems.username = nameText(intl, 'empty');
  else if ([...username.trim()].length > USERNAME_MAX)
    problems.username = nameText(intl, 'tooLong');
  if ([...password].length < PASSWORD_MIN) problems.password = passwordText(intl);
  return problems;
}

function refusal(intl: IntlShape, error: unknown): Problems {
  const { code, field, params } = toIpcError(error);
  if (code === 'invalid' && field === 'username') {
    return { username: nameText(intl, params.reason ?? 'empty') };
  }
  if (code === 'invalid' && field === 'password') return { password: passwordText(intl) };
  return { form: errorText(intl, error) };
}

function nameText(intl: IntlShape, reason: string): string {
  return intl.formatMessage(
    {
      id: 'firstRun.usernameProblem',
      defaultMessage:
        '{reason, select, taken {There is a profile by that name already.} tooLong {At most {max} characters.} other {Give your profile a name.}}',
    },
    { reason, max: USERNAME_MAX },
  );
}

function passwordText(intl: IntlShape): string {
  return intl.formatMessage(
    {
      id: 'firstRun.passwordProblem',
      defaultMessage: 'The password needs at least {min} characters.',
    },
    { min: PASSWORD_MIN },
  );
}
