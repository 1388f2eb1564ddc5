import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PersonPage } from '../../features/people/PersonPage';
import { personPageQuery } from '../../features/people/queries';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';

const route = getRouteApi('/people/$id');

export function PersonRoute() {
  const { id } = route.useParams();
  const { data: person } = useQuery(personPageQuery(id));
  usePage(person?.name);
  return <PersonPage id={id} header={<DetailHeader />} />;
}
