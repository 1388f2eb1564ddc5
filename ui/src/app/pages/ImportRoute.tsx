import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { ImportPage } from '../../features/transfer/ImportPage';
import { useApp } from '../appContext';
import { HeaderSearch } from '../HeaderTools';
import { MainMenu } from '../MainMenu';
import { usePage } from '../usePage';

export function ImportRoute() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { job, undoing, memory } = useApp();
  usePage(intl.formatMessage({ id: 'import.title', defaultMessage: 'Import' }));
  return (
    <ImportPage
      job={job}
      tools={
        <>
          <HeaderSearch />
          <MainMenu />
        </>
      }
      onUndo={undoing.undo}
      onShowMovies={() => navigate({ to: '/', search: memory.sort })}
    />
  );
}
