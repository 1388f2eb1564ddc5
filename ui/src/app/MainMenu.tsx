import { useNavigate } from '@tanstack/react-router';
import MenuIcon from 'lucide-react/icons/menu';
import { MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../components/Button';
import { MenuGroup, MenuItem, MenuList } from '../components/Menu';
import { ThemeChoice } from '../features/settings/ThemeChoice';
import { useApp } from './appContext';

/** The primary menu, also opened by F10. */
export function MainMenu() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { menuOpen, setMenuOpen, settings, changeSettings, undoing, setDialog, exporting } =
    useApp();
  const label = intl.formatMessage({ id: 'menu.label', defaultMessage: 'Main menu' });
  return (
    <MenuTrigger isOpen={menuOpen} onOpenChange={setMenuOpen}>
      <Button variant="quiet" square aria-label={label}>
        <MenuIcon size={18} />
      </Button>
      <MenuList label={label}>
        <MenuGroup label={intl.formatMessage({ id: 'menu.do', defaultMessage: 'Library' })}>
          <MenuItem shortcut="Ctrl N" onAction={() => setDialog('new')}>
            {intl.formatMessage({ id: 'menu.new', defaultMessage: 'New movie…' })}
          </MenuItem>
          <MenuItem shortcut="Ctrl I" onAction={() => navigate({ to: '/import' })}>
            {intl.formatMessage({ id: 'menu.import', defaultMessage: 'Import…' })}
          </MenuItem>
          <MenuItem onAction={exporting.run}>
            {intl.formatMessage({ id: 'menu.export', defaultMessage: 'Export…' })}
          </MenuItem>
          <MenuItem shortcut="Ctrl Z" onAction={undoing.undoLast}>
            {intl.formatMessage({ id: 'menu.undo', defaultMessage: 'Undo' })}
          </MenuItem>
          <MenuItem shortcut="Ctrl Shift Z" onAction={undoing.redoLast}>
            {intl.formatMessage({ id: 'menu.redo', defaultMessage: 'Redo' })}
          </MenuItem>
        </MenuGroup>
        <ThemeChoice theme={settings.theme} onChange={(theme) => changeSettings({ theme })} />
        <MenuGroup label={intl.formatMessage({ id: 'menu.help', defaultMessage: 'Help' })}>
          <MenuItem shortcut="Ctrl ?" onAction={() => setDialog('shortcuts')}>
            {intl.formatMessage({ id: 'menu.shortcuts', defaultMessage: 'Keyboard shortcuts' })}
          </MenuItem>
          <MenuItem onAction={() => setDialog('about')}>
            {intl.formatMessage({ id: 'menu.about', defaultMessage: 'About Lobbycard' })}
          </MenuItem>
        </MenuGroup>
      </MenuList>
    </MenuTrigger>
  );
}
