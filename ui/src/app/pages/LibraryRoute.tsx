import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { later } from '../../components/later';
import { searchOf } from '../../features/matrix/matrixSearch';
import { LibraryPage } from '../../features/movies/LibraryPage';
import { FilterBar } from '../../features/search/FilterBar';
import { SampleNotice } from '../../features/transfer/SampleNotice';
import { useAddSample, useSample } from '../../features/transfer/useSample';
import { useViewName } from '../../features/views/queries';
import { ViewTools } from '../../features/views/ViewTools';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { shelfOf } from '../shelf';
import { useMarkActs } from '../useMarkActs';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const NothingFound = later(
  async () => (await import('../../features/search/onDemand')).NothingFound,
);

const route = getRouteApi('/');

export function LibraryRoute() {
  const intl = useIntl();
  const search = route.useSearch();
  const { by, direction, q = '', view } = search;
  const sort = useMemo(() => ({ by, direction }), [by, direction]);
  const navigate = useNavigate();
  const app = useApp();
  const { settings, changeSettings, memory, matrix, undoing, beginMovie, setPicture } = app;
  const sample = useSample();
  const add = useAddSample();
  const onChanged = useUndoToast();
  const marks = useMarkActs();
  useEffect(() => {
    memory.sort = sort;
    memory.view = view ?? null;
  }, [memory, sort, view]);
  const name = useViewName(view);
  usePage(name ?? intl.formatMessage({ id: 'nav.movies', defaultMessage: 'Movies' }));
  // Each step of narrowing is one of the history: Back takes it away again.
  const narrow = (query: string) => {
    const text = query.trim();
    const { q: _, ...rest } = search;
    navigate({ to: '/', search: text === '' ? rest : { ...rest, q: text } });
  };
  return (
    <LibraryPage
      header={<LibraryHeader />}
      query={q}
      filters={
        <>
          <FilterBar query={q} onQuery={narrow} />
          <ViewTools
            shelf={shelfOf(search)}
            opened={view ?? null}
            onSaved={(saved) =>
              navigate({ to: '/', search: { ...search, view: saved }, replace: true })
            }
            onDone={onChanged}
          />
        </>
      }
      nothing={<NothingFound query={q} onQuery={narrow} onCreate={app.beginMovie} />}
      sort={sort}
      settings={settings}
      memory={memory}
      onSort={(chosen) => {
        memory.sort = chosen;
        navigate({ to: '/', search: { ...search, ...chosen }, replace: true });
      }}
      onSettings={changeSettings}
      onOpen={(id) => navigate({ to: '/movies/$id', params: { id } })}
      onMatrix={(ids) => navigate({ to: '/matrix', search: searchOf(ids, matrix.selections) })}
      onPicture={(id) => setPicture({ of: 'movie', id })}
      onChanged={onChanged}
      marks={marks}
      onNew={() => beginMovie('')}
      onImport={() => navigate({ to: '/import' })}
      onSample={add.run}
      isAddingSample={add.isPending}
      notice={sample !== null && <SampleNotice onRemove={() => undoing.undo(sample)} />}
    />
  );
}
