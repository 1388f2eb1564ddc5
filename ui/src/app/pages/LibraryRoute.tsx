import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { LibraryPage } from '../../features/movies/LibraryPage';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';

const route = getRouteApi('/');

export function LibraryRoute() {
  const intl = useIntl();
  const sort = route.useSearch();
  const navigate = useNavigate();
  const { settings, changeSettings, memory } = useApp();
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
      onImport={() => navigate({ to: '/import' })}
    />
  );
}
