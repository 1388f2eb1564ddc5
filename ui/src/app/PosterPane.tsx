import { useNavigate } from '@tanstack/react-router';
import { searchOf } from '../features/matrix/matrixSearch';
import type { GridMemory } from '../features/movies/gridMemory';
import { MovieGridPane } from '../features/movies/MovieGridPane';
import { useApp } from './appContext';
import { useMarkActs } from './useMarkActs';
import { useUndoToast } from './useUndoToast';

/** Movies of one's own as the library shows all of them, with everything that can be done there. */
export function PosterPane({ ids, memory }: { ids: Uint32Array; memory: GridMemory }) {
  const navigate = useNavigate();
  const { settings, changeSettings, matrix, setPicture } = useApp();
  const marks = useMarkActs();
  const onChanged = useUndoToast();
  return (
    <MovieGridPane
      ids={ids}
      sort={null}
      query=""
      settings={settings}
      memory={memory}
      onOpen={(id) => navigate({ to: '/movies/$id', params: { id } })}
      onMatrix={(chosen) =>
        navigate({ to: '/matrix', search: searchOf(chosen, matrix.selections) })
      }
      onPicture={(id) => setPicture({ of: 'movie', id })}
      onSort={null}
      onSettings={changeSettings}
      onChanged={onChanged}
      marks={marks}
    />
  );
}
