import { getRouteApi, useNavigate, useRouterState } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { PeoplePage } from '../../features/people/PeoplePage';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useNewPerson } from './useNewPerson';

const route = getRouteApi('/people');

export function PeopleRoute() {
  const intl = useIntl();
  const view = route.useSearch();
  const navigate = useNavigate();
  const { people } = useApp();
  const onCreated = useNewPerson();
  // The page writes its own entry of the history anew; another entry is another visit.
  const visit = useRouterState({
    select: (state) => state.resolvedLocation?.state.__TSR_index,
  });
  usePage(intl.formatMessage({ id: 'nav.people', defaultMessage: 'People' }));
  return (
    <PeoplePage
      key={visit}
      header={<LibraryHeader />}
      view={view}
      memory={people}
      onView={(search) => navigate({ to: '/people', search, replace: true })}
      onOpen={(id) => navigate({ to: '/people/$id', params: { id } })}
      onCreated={onCreated}
      onImport={() => navigate({ to: '/import' })}
    />
  );
}
