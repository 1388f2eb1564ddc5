import { useIntl } from 'react-intl';
import { AttentionPage } from '../../features/attention/AttentionPage';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';

export function AttentionRoute() {
  const intl = useIntl();
  usePage(intl.formatMessage({ id: 'attention.title', defaultMessage: 'Needs attention' }));
  return <AttentionPage header={<LibraryHeader />} />;
}
