import { useNavigate } from '@tanstack/react-router';
import { SearchBox } from '../features/search/SearchBox';
import { ExportTray } from '../features/transfer/ExportTray';
import { JobTray } from '../features/transfer/JobTray';
import { useApp } from './appContext';
import { MainMenu } from './MainMenu';

/** The search box; opening a hit leaves for its page. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const { searchRef } = useApp();
  return (
    <SearchBox
      inputRef={searchRef}
      onOpen={({ kind, id }) => {
        if (kind === 'movie') navigate({ to: '/movies/$id', params: { id } });
        else if (kind === 'person') navigate({ to: '/people/$id', params: { id } });
        else navigate({ to: '/characters/$id', params: { id } });
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
