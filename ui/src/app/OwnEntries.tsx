import Bookmark from 'lucide-react/icons/bookmark';
import Heart from 'lucide-react/icons/heart';
import Handshake from 'lucide-react/icons/heart-handshake';
import Notebook from 'lucide-react/icons/notebook-pen';
import { FormattedMessage, useIntl } from 'react-intl';
import nav from '../components/NavEntry.module.css';
import { useDiaryCounts } from '../features/diary/queries';
import { useFavoriteCounts } from '../features/favorites/queries';
import { SidebarEntry } from './SidebarEntry';

/** The sections that are the signed-in person's own. */
export function OwnEntries() {
  const intl = useIntl();
  const { data: favorites } = useFavoriteCounts();
  const { data: diary } = useDiaryCounts();
  const favored = favorites && favorites.movies + favorites.people + favorites.characters;
  return (
    <>
      <h2 className={nav.group}>
        <FormattedMessage id="nav.yours" defaultMessage="Yours" />
      </h2>
      <SidebarEntry
        to="/favorites"
        activeOptions={{ includeSearch: false }}
        icon={Heart}
        label={intl.formatMessage({ id: 'nav.favorites', defaultMessage: 'Favorites' })}
        count={favored || undefined}
      />
      <SidebarEntry
        to="/diary"
        activeOptions={{ includeSearch: false }}
        icon={Notebook}
        label={intl.formatMessage({ id: 'nav.diary', defaultMessage: 'Diary' })}
        count={diary?.entries || undefined}
      />
      <SidebarEntry
        to="/watchlist"
        icon={Bookmark}
        label={intl.formatMessage({ id: 'nav.watchlist', defaultMessage: 'Watchlist' })}
        count={diary?.watchlist || undefined}
      />
      <SidebarEntry
        to="/together"
        activeOptions={{ includeSearch: false }}
        icon={Handshake}
        label={intl.formatMessage({ id: 'nav.together', defaultMessage: 'Together' })}
      />
    </>
  );
}
