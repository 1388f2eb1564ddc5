import { useIntl } from 'react-intl';
import { BinPage } from '../../features/history/BinPage';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

export function BinRoute() {
  const intl = useIntl();
  const { user } = useApp();
  const onRestored = useUndoToast();
  usePage(intl.formatMessage({ id: 'bin.title', defaultMessage: 'Bin' }));
  return <BinPage header={<LibraryHeader />} isOwner={user.isOwner} onRestored={onRestored} />;
}
