import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CharacterPage } from '../../features/characters/CharacterPage';
import { characterPageQuery } from '../../features/characters/queries';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';

const route = getRouteApi('/characters/$id');

export function CharacterRoute() {
  const { id } = route.useParams();
  const { data: character } = useQuery(characterPageQuery(id));
  usePage(character?.name);
  return <CharacterPage id={id} header={<DetailHeader />} />;
}
