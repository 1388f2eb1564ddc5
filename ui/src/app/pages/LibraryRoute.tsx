import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { searchOf } from '../../features/matrix/matrixSearch';
import { LibraryPage } from '../../features/movies/LibraryPage';
import { SampleNotice } from '../../features/transfer/SampleNotice';
import { useAddSample, useSample } from '../../features/transfer/useSample';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { useMarkActs } from '../useMarkActs';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const route = getRouteApi('/');

export function LibraryRoute() {
  const intl = useIntl();
  const sort = route.useSearch();
  const navigate = useNavigate();
  const { settings, changeSettings, memory, matrix, undoing, beginMovie, setPicture } = useApp();
  const sample = useSample();
  const add = useAddSample();
  const onChanged = useUndoToast();
  const marks = useMarkActs();
  useEffect(() => {
    memory.sort = sort;
  }, [memory, sort]);
  usePage(intl.formatMessage({ id: 'nav.movies', defaultMessage: 'Movies' }));
  return (
    <LibraryPage
      header={<LibraryHeader />}
      sort={sort}
      settings={settings}
      memory={memory}
      onSort={(search) => {
        memory.sort = search;
        navigate({ to: '/', search, replace: true });
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
