import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { Button, MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { ActionItem } from '../components/ActionItem';
import { MenuGroup, MenuList } from '../components/Menu';
import { Portrait } from '../components/Portrait';
import { ThemeChoice } from '../features/settings/ThemeChoice';
import { useApp } from './appContext';
import styles from './Sidebar.module.css';

/** Who is signed in, their theme, their profile, and the ways out. */
export function ProfileMenu() {
  const intl = useIntl();
  const { user, settings, changeSettings } = useApp();
  const label = intl.formatMessage({ id: 'profile.menu', defaultMessage: 'Profile' });
  return (
    <MenuTrigger>
      <Button className={styles.who ?? ''}>
        <Portrait name={user.name} image={user.avatar} width={160} className={styles.face} />
        <span className={styles.name} title={user.username} dir="auto">
          {user.name}
        </span>
        <ChevronsUpDown size={16} className={styles.chevrons} aria-hidden="true" />
      </Button>
      <MenuList label={label}>
        <ThemeChoice theme={settings.theme} onChange={(theme) => changeSettings({ theme })} />
        <MenuGroup label={label}>
          <ActionItem action="profile" />
          <ActionItem action="switchProfile" />
          <ActionItem action="lock" />
          <ActionItem action="signOut" />
        </MenuGroup>
      </MenuList>
    </MenuTrigger>
  );
}
