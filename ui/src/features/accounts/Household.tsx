import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import { useFocusFallback } from '../../components/useFocusFallback';
import type { ManagedProfile } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { AddProfileDialog } from './AddProfileDialog';
import styles from './Household.module.css';
import { HouseholdRow } from './HouseholdRow';
import { ProfileSection } from './ProfileSection';
import { householdQuery, useHouseholdActs } from './queries';
import { RemoveProfileDialog } from './RemoveProfileDialog';
import { SetPasswordDialog } from './SetPasswordDialog';

type Asked = { for: 'add' } | { for: 'remove' | 'password'; profile: ManagedProfile };

/** The profiles of the library, as the owner keeps them; `isAdding` opens with a new one. */
export function Household({ isAdding }: { isAdding: boolean }) {
  const intl = useIntl();
  const { data: profiles, error } = useQuery(householdQuery);
  const { restore } = useHouseholdActs();
  const [asked, setAsked] = useState<Asked | null>(isAdding ? { for: 'add' } : null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useFocusFallback(heading);
  const close = () => setAsked(null);

  const bringBack = async (profile: ManagedProfile) => {
    try {
      await restore.mutateAsync(profile.id);
      // Nobody signs in before there is one.
      setAsked({ for: 'password', profile });
    } catch (refused) {
      showToast({ text: errorText(intl, refused) });
    }
  };

  return (
    <div {...focus}>
      <ProfileSection
        headingRef={heading}
        title={intl.formatMessage({ id: 'household.title', defaultMessage: 'Profiles' })}
      >
        {error && (
          <p role="alert" className={styles.problem}>
            {errorText(intl, error)}
          </p>
        )}
        <ul aria-label={intl.formatMessage({ id: 'household.title', defaultMessage: 'Profiles' })}>
          {profiles?.map((profile) => (
            <HouseholdRow
              key={profile.id}
              profile={profile}
              isBusy={restore.isPending}
              onRemove={() => setAsked({ for: 'remove', profile })}
              onRestore={() => bringBack(profile)}
              onPassword={() => setAsked({ for: 'password', profile })}
            />
          ))}
        </ul>
        <div>
          <Button onPress={() => setAsked({ for: 'add' })}>
            <FormattedMessage id="household.add" defaultMessage="Add a profile…" />
          </Button>
        </div>
      </ProfileSection>
      {asked?.for === 'add' && <AddProfileDialog onClose={close} />}
      {asked?.for === 'remove' && <RemoveProfileDialog profile={asked.profile} onClose={close} />}
      {asked?.for === 'password' && <SetPasswordDialog profile={asked.profile} onClose={close} />}
    </div>
  );
}
