import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { DuplicatesPage } from '../../features/duplicates/DuplicatesPage';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';

export function DuplicatesRoute() {
  const intl = useIntl();
  const navigate = useNavigate();
  usePage(intl.formatMessage({ id: 'duplicates.title', defaultMessage: 'Duplicates' }));
  return (
    <DuplicatesPage
      header={<LibraryHeader />}
      onCompare={(one, two) => navigate({ to: '/duplicates/$one/$two', params: { one, two } })}
    />
  );
}
