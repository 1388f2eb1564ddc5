import { useIntl } from 'react-intl';
import { EditKeys } from '../../components/EditKeys';
import { InlineField } from '../../components/InlineField';
import type { OwnProfile, ProfileEdit } from '../../generated/bindings';
import styles from './ProfilePage.module.css';
import type { ProfileEditing } from './useProfileEditing';

interface IdentityFieldsProps {
  profile: OwnProfile;
  editing: ProfileEditing;
}

/** The same as fields. */
export function IdentityFields({ profile, editing }: IdentityFieldsProps) {
  const intl = useIntl();
  const labels: Record<ProfileEdit['field'], string> = {
    firstName: intl.formatMessage({ id: 'profile.firstName', defaultMessage: 'First name' }),
    lastName: intl.formatMessage({ id: 'profile.lastName', defaultMessage: 'Last name' }),
    username: intl.formatMessage({ id: 'profile.username', defaultMessage: 'Username' }),
    email: intl.formatMessage({ id: 'profile.email', defaultMessage: 'Email' }),
  };
  const hints: Partial<Record<ProfileEdit['field'], string>> = {
    username: intl.formatMessage({
      id: 'profile.usernameHint',
      defaultMessage: 'What you are called where no other name is given.',
    }),
    email: intl.formatMessage({
      id: 'profile.emailHint',
      defaultMessage: 'For you to keep; nothing is ever sent.',
    }),
  };
  return (
    <fieldset
      className={styles.fields}
      aria-label={intl.formatMessage({ id: 'profile.edit', defaultMessage: 'Edit' })}
    >
      {FIELDS.map((field, place) => (
        <InlineField
          key={field}
          label={labels[field]}
          hint={hints[field] ?? ''}
          value={profile[field]}
          focusOnShow={place === 0}
          onSave={(value) => editing.save({ field, value })}
          onDone={editing.done}
        />
      ))}
      <EditKeys />
    </fieldset>
  );
}

const FIELDS = ['firstName', 'lastName', 'username', 'email'] as const;
