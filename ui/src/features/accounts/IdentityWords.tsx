import { FormattedMessage } from 'react-intl';
import type { OwnProfile } from '../../generated/bindings';
import styles from './ProfilePage.module.css';
import type { ProfileEditing } from './useProfileEditing';

interface IdentityWordsProps {
  profile: OwnProfile;
  name: string;
  editing: ProfileEditing;
}

/** Name, username and email as they are read. */
export function IdentityWords({ profile, name, editing }: IdentityWordsProps) {
  return (
    <section>
      <h1
        ref={editing.heading}
        className={styles.name}
        tabIndex={-1}
        dir="auto"
        onClick={editing.start}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat) return;
          // Or the key goes on into the field that takes the focus.
          event.preventDefault();
          editing.start();
        }}
      >
        {name}
      </h1>
      <dl className={styles.facts}>
        <dt>
          <FormattedMessage id="profile.username" defaultMessage="Username" />
        </dt>
        <dd dir="auto">{profile.username}</dd>
        <dt>
          <FormattedMessage id="profile.email" defaultMessage="Email" />
        </dt>
        <dd dir="auto">
          {profile.email || (
            <span className={styles.none}>
              <FormattedMessage id="profile.noEmail" defaultMessage="Not given" />
            </span>
          )}
        </dd>
      </dl>
    </section>
  );
}
