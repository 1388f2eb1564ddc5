import { useNavigate } from '@tanstack/react-router';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { Button, MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { MenuGroup, MenuItem, MenuList } from '../components/Menu';
import { Portrait } from '../components/Portrait';
import { ThemeChoice } from '../features/settings/ThemeChoice';
import { useApp } from './appContext';
import styles from './Sidebar.module.css';

/** Who is signed in, their theme, their profile, and the ways out. */
export function ProfileMenu() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { user, settings, changeSettings, lock, switchProfile, signOut } = useApp();
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
          <MenuItem onAction={() => navigate({ to: '/profile' })}>
            {intl.formatMessage({ id: 'profile.open', defaultMessage: 'Your profile' })}
          </MenuItem>
          <MenuItem onAction={switchProfile}>
            {intl.formatMessage({ id: 'profile.switch', defaultMessage: 'Switch profile' })}
          </MenuItem>
          <MenuItem shortcut="Ctrl L" onAction={lock}>
            {intl.formatMessage({ id: 'profile.lock', defaultMessage: 'Lock' })}
          </MenuItem>
          <MenuItem onAction={signOut}>
            {intl.formatMessage({ id: 'profile.signOut', defaultMessage: 'Sign out' })}
          </MenuItem>
        </MenuGroup>
      </MenuList>
    </MenuTrigger>
  );
}
