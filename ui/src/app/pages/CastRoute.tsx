import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { CastPage } from '../../features/casting/CastPage';
import { moviePageQuery } from '../../features/movies/queries';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useCastToasts } from './useCastToasts';

const route = getRouteApi('/movies/$id/cast');

export function CastRoute() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const { undoing } = useApp();
  const { history } = useRouter();
  const toasts = useCastToasts();
  const { data: movie } = useQuery(moviePageQuery(id));
  usePage(
    movie &&
      intl.formatMessage(
        { id: 'casting.title', defaultMessage: 'Cast of {title}' },
        { title: movie.title },
      ),
  );
  if (!movie) return null;
  return (
    <CastPage
      key={id}
      movie={movie}
      header={(tools) => <DetailHeader>{tools}</DetailHeader>}
      onUndo={undoing.undoLast}
      onRedo={undoing.redoLast}
      onDone={() => {
        if (history.canGoBack()) history.back();
        else navigate({ to: '/movies/$id', params: { id }, replace: true });
      }}
      {...toasts}
    />
  );
}
