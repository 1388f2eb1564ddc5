import { useNavigate, useRouterState } from '@tanstack/react-router';
import { SearchBox } from '../features/search/SearchBox';
import { ExportTray } from '../features/transfer/ExportTray';
import { JobTray } from '../features/transfer/JobTray';
import { useApp } from './appContext';
import { MainMenu } from './MainMenu';

/** The search box; opening a hit leaves for its page, Enter for the movies that are found. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const { searchRef, memory, beginMovie } = useApp();
  const query = useRouterState({
    select: ({ resolvedLocation: at }) => (at?.pathname === '/' ? (at.search.q ?? '') : ''),
  });
  const showMovies = async (text: string) => {
    await navigate({ to: '/', search: { ...memory.sort, ...(text === '' ? {} : { q: text }) } });
    // The heading, and how many there are, is where reading goes on.
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <SearchBox
      inputRef={searchRef}
      query={query}
      onOpen={({ kind, id }) => {
        if (kind === 'movie') navigate({ to: '/movies/$id', params: { id } });
        else if (kind === 'person') navigate({ to: '/people/$id', params: { id } });
        else navigate({ to: '/characters/$id', params: { id } });
      }}
      onAct={(act, text) => {
        if (act === 'movies') showMovies(text);
        else if (act === 'people') navigate({ to: '/people', search: { name: text } });
        else if (act === 'characters') navigate({ to: '/characters', search: { name: text } });
        else beginMovie(text);
      }}
    />
  );
}

/** The import at work, and the main menu. */
export function HeaderEnd() {
  const navigate = useNavigate();
  const { job, exporting } = useApp();
  return (
    <>
      <ExportTray job={exporting} />
      <JobTray job={job} onOpen={() => navigate({ to: '/import' })} />
      <MainMenu />
    </>
  );
}
