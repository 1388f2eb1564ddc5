import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { MoviePage } from '../../features/movies/MoviePage';
import { moviePageQuery } from '../../features/movies/queries';
import { yearOf } from '../../lib/dates';
import { useApp } from '../appContext';
import { MoviePosition } from '../MoviePosition';
import { DetailHeader } from '../PageHeader';
import { useRecentPage } from '../palette/recents';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';
import { movieChanged } from './movieChanged';
import { useMovieActions } from './useMovieActions';
import { useMovieOwn } from './useMovieOwn';

const route = getRouteApi('/movies/$id');

export function MovieRoute() {
  const intl = useIntl();
  const { id } = route.useParams();
  const { memory } = useApp();
  const { data: movie } = useQuery(moviePageQuery(id));
  const undoToast = useUndoToast();
  const actions = useMovieActions(movie);
  const { favorite, diary, dialog } = useMovieOwn(id, movie?.title ?? '');
  const year = movie?.releaseDate ? ` (${yearOf(movie.releaseDate)})` : '';
  usePage(movie && `${movie.title}${year}`);
  useRecentPage('movie', movie?.id);

  // Once: whoever comes back to a movie finds the page as it is read.
  const isNew = memory.newId === id;
  useEffect(() => {
    if (memory.newId === id) memory.newId = null;
  }, [memory, id]);

  return (
    <>
      <MoviePage
        id={id}
        isNew={isNew}
        header={(tools) => (
          <DetailHeader>
            {tools}
            <MoviePosition id={id} />
          </DetailHeader>
        )}
        onSaved={(changeSet, field) => undoToast(movieChanged(intl, field), changeSet)}
        favorite={favorite}
        diary={diary}
        {...actions}
      />
      {dialog}
    </>
  );
}
