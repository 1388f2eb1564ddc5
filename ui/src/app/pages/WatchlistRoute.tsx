import { useIntl } from 'react-intl';
import { WatchlistPage } from '../../features/diary/WatchlistPage';
import { useApp } from '../appContext';
import { LibraryHeader } from '../PageHeader';
import { PosterPane } from '../PosterPane';
import { usePage } from '../usePage';

export function WatchlistRoute() {
  const intl = useIntl();
  const { watchlist } = useApp().own;
  usePage(intl.formatMessage({ id: 'watchlist.title', defaultMessage: 'Watchlist' }));
  return (
    <WatchlistPage header={<LibraryHeader />}>
      {(ids) => <PosterPane ids={ids} memory={watchlist} />}
    </WatchlistPage>
  );
}
