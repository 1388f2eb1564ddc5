import { useIntl } from 'react-intl';
import { keysOf } from '../lib/actions/catalogue';
import { runAction } from '../lib/actions/live';
import { type ActionId, titles } from '../lib/actions/titles';
import { MenuItem } from './Menu';

/** An action as an item of a menu, with its keys. */
export function ActionItem({ action }: { action: ActionId }) {
  const intl = useIntl();
  return (
    <MenuItem shortcut={keysOf(action)} onAction={() => runAction(action)}>
      {intl.formatMessage(titles[action])}
    </MenuItem>
  );
}
