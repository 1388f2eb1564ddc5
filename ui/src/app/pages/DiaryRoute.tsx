import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { DiaryPage } from '../../features/diary/DiaryPage';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const route = getRouteApi('/diary');

export function DiaryRoute() {
  const intl = useIntl();
  const search = route.useSearch();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  usePage(intl.formatMessage({ id: 'diary.title', defaultMessage: 'Diary' }));
  return (
    <DiaryPage
      header={<LibraryHeader />}
      search={search}
      onSearch={(next) => navigate({ to: '/diary', search: next, replace: true })}
      onSaved={undoToast}
    />
  );
}
