import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { MoviePage } from '../../features/movies/MoviePage';
import { moviePageQuery } from '../../features/movies/queries';
import type { ChangeSetId } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import { useApp } from '../appContext';
import { MoviePosition } from '../MoviePosition';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';

const route = getRouteApi('/movies/$id');

export function MovieRoute() {
  const intl = useIntl();
  const { id } = route.useParams();
  const { undoing } = useApp();
  const { data: movie } = useQuery(moviePageQuery(id));
  const year = movie?.releaseDate ? ` (${yearOf(movie.releaseDate)})` : '';
  usePage(movie && `${movie.title}${year}`);

  const onSaved = (changeSet: ChangeSetId, field: 'title' | 'description') =>
    showToast({
      text: intl.formatMessage(
        {
          id: 'movie.saved',
          defaultMessage: '{field, select, title {Title changed} other {Description changed}}',
        },
        { field },
      ),
      action: {
        label: intl.formatMessage({ id: 'toast.undo', defaultMessage: 'Undo' }),
        run: () => undoing.undo(changeSet),
      },
    });
  return (
    <MoviePage
      id={id}
      onSaved={onSaved}
      header={
        <DetailHeader>
          <MoviePosition id={id} />
        </DetailHeader>
      }
    />
  );
}
