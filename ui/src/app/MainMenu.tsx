import MenuIcon from 'lucide-react/icons/menu';
import { MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { ActionItem } from '../components/ActionItem';
import { Button } from '../components/Button';
import { MenuGroup, MenuList } from '../components/Menu';
import { ThemeChoice } from '../features/settings/ThemeChoice';
import { useApp } from './appContext';

/** The primary menu, also opened by F10. */
export function MainMenu() {
  const intl = useIntl();
  const { menuOpen, setMenuOpen, settings, changeSettings } = useApp();
  const label = intl.formatMessage({ id: 'menu.label', defaultMessage: 'Main menu' });
  return (
    <MenuTrigger isOpen={menuOpen} onOpenChange={setMenuOpen}>
      <Button variant="quiet" square aria-label={label}>
        <MenuIcon size={18} />
      </Button>
      <MenuList label={label}>
        <MenuGroup label={intl.formatMessage({ id: 'menu.do', defaultMessage: 'Library' })}>
          <ActionItem action="new" />
          <ActionItem action="import" />
          <ActionItem action="export" />
          <ActionItem action="undo" />
          <ActionItem action="redo" />
        </MenuGroup>
        <ThemeChoice theme={settings.theme} onChange={(theme) => changeSettings({ theme })} />
        <MenuGroup label={intl.formatMessage({ id: 'menu.help', defaultMessage: 'Help' })}>
          <ActionItem action="palette" />
          <ActionItem action="shortcuts" />
          <ActionItem action="about" />
        </MenuGroup>
      </MenuList>
    </MenuTrigger>
  );
}
