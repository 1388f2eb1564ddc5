import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { SelectField } from '../../components/SelectField';
import type { OwnProfile } from '../../generated/bindings';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import { ProfileSection } from './ProfileSection';
import styles from './ProfileSection.module.css';
import { Staying } from './Staying';

const MINUTES = [0, 1, 5, 10, 15, 30, 60];

export interface SigningInProps {
  profile: OwnProfile;
  /** 0 for never. */
  lockAfterMinutes: number;
  onLockAfter: (minutes: number) => void;
  onSignOutEverywhere: () => void;
}

/** The password, how long one stays signed in, and when the window locks itself. */
export function SigningIn(props: SigningInProps) {
  const { profile, lockAfterMinutes, onLockAfter, onSignOutEverywhere } = props;
  const intl = useIntl();
  const [isChanging, setChanging] = useState(false);
  // What stands in the settings by hand is shown as well.
  const minutes = [...new Set([...MINUTES, lockAfterMinutes])].sort((a, b) => a - b);
  return (
    <ProfileSection
      title={intl.formatMessage({ id: 'signingIn.title', defaultMessage: 'Signing in' })}
    >
      <div className={styles.setting}>
        <Button onPress={() => setChanging(true)}>
          <FormattedMessage id="signingIn.change" defaultMessage="Change password…" />
        </Button>
      </div>
      <Staying stays={profile.stays} />
      <div className={styles.select}>
        <SelectField
          label={intl.formatMessage({
            id: 'signingIn.lockAfter',
            defaultMessage: 'Lock when nobody is here',
          })}
          value={String(lockAfterMinutes)}
          choices={minutes.map((count) => ({
            id: String(count),
            label: intl.formatMessage(
              {
                id: 'signingIn.lockMinutes',
                defaultMessage:
                  '{count, plural, =0 {Never} one {After # minute} other {After # minutes}}',
              },
              { count },
            ),
          }))}
          onChange={(count) => onLockAfter(Number(count))}
        />
      </div>
      <div className={styles.setting}>
        <Button onPress={onSignOutEverywhere}>
          <FormattedMessage id="signingIn.everywhere" defaultMessage="Sign out everywhere" />
        </Button>
        <p className={styles.words}>
          <FormattedMessage
            id="signingIn.everywhereExplained"
            defaultMessage="Ends every session of your profile, this one too. After that only your password signs you in."
          />
        </p>
      </div>
      {isChanging && <ChangePasswordDialog profile={profile} onClose={() => setChanging(false)} />}
    </ProfileSection>
  );
}
