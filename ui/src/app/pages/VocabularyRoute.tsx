import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { VocabularyPage } from '../../features/vocabulary/VocabularyPage';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const route = getRouteApi('/vocabulary');

export function VocabularyRoute() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { which = 'genres' } = route.useSearch();
  const onDone = useUndoToast();
  usePage(
    intl.formatMessage({ id: 'vocabulary.title', defaultMessage: 'Genres, countries, sets' }),
  );
  return (
    <VocabularyPage
      header={<LibraryHeader />}
      which={which}
      onWhich={(list) => navigate({ to: '/vocabulary', search: { which: list }, replace: true })}
      onDone={onDone}
    />
  );
}
