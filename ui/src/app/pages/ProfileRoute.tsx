import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { ProfilePage } from '../../features/accounts/ProfilePage';
import { ShareSwitch } from '../../features/household/ShareSwitch';
import { commands } from '../../lib/ipc';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { useAvatar } from '../useAvatar';
import { usePage } from '../usePage';

export function ProfileRoute() {
  const intl = useIntl();
  const { user, setUser, settings, changeSettings, signOutEverywhere, place } = useApp();
  // Once: whoever comes back to the page finds it as it is.
  const [isAdding] = useState(place.addsProfile);
  useEffect(() => {
    place.addsProfile = false;
  }, [place]);
  const takeAvatar = useAvatar();
  usePage(intl.formatMessage({ id: 'profile.title', defaultMessage: 'Your profile' }));
  return (
    <ProfilePage
      user={user}
      header={(tools) => <DetailHeader>{tools}</DetailHeader>}
      avatar={{
        choose: () => takeAvatar(commands.accountsChooseAvatar),
        paste: () => takeAvatar(commands.accountsPasteAvatar),
        remove: () => takeAvatar(commands.accountsRemoveAvatar),
      }}
      sharing={<ShareSwitch />}
      isAdding={isAdding}
      onChanged={setUser}
      lockAfterMinutes={settings.lockAfterMinutes}
      onLockAfter={(lockAfterMinutes) => changeSettings({ lockAfterMinutes })}
      onSignOutEverywhere={signOutEverywhere}
    />
  );
}
