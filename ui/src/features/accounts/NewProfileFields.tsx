import { useIntl } from 'react-intl';
import { TextField } from '../../components/TextField';
import styles from './forms.module.css';
import { NewPasswordField } from './NewPasswordField';
import type { ProfileDraft } from './useNewProfile';

/** The two things a profile is made of. */
export function NewProfileFields({ draft }: { draft: ProfileDraft }) {
  const intl = useIntl();
  const { profile, problems, change } = draft;
  return (
    <>
      <TextField
        label={intl.formatMessage({ id: 'firstRun.username', defaultMessage: 'Username' })}
        value={profile.username}
        onChange={(username) => change({ username })}
        error={problems.username ?? null}
        autoComplete="username"
        autoFocus
      />
      <NewPasswordField
        label={intl.formatMessage({ id: 'firstRun.password', defaultMessage: 'Password' })}
        value={profile.password}
        known={[profile.username]}
        onChange={(password) => change({ password })}
        error={problems.password ?? null}
      />
      {problems.form && (
        <p role="alert" className={styles.failure}>
          {problems.form}
        </p>
      )}
    </>
  );
}
