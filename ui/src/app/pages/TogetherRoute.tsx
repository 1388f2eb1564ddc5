import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { HouseholdPage } from '../../features/household/HouseholdPage';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { PosterPane } from '../PosterPane';
import { usePage } from '../usePage';

const route = getRouteApi('/together');

export function TogetherRoute() {
  const intl = useIntl();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { own } = useApp();
  usePage(intl.formatMessage({ id: 'together.title', defaultMessage: 'Together' }));
  return (
    <HouseholdPage
      header={<LibraryHeader />}
      search={search}
      onSearch={(next) => navigate({ to: '/together', search: next, replace: true })}
    >
      {(tab, ids) => <PosterPane ids={ids} memory={own[tab]} />}
    </HouseholdPage>
  );
}
