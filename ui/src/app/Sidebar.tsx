import { useRouterState } from '@tanstack/react-router';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import Drama from 'lucide-react/icons/drama';
import Film from 'lucide-react/icons/film';
import History from 'lucide-react/icons/history';
import Merge from 'lucide-react/icons/merge';
import Tags from 'lucide-react/icons/tags';
import Trash from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Users from 'lucide-react/icons/users';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import nav from '../components/NavEntry.module.css';
import { useSameCount } from '../features/identity/queries';
import { useCounts } from '../features/movies/queries';
import { useApp } from './appContext';
import { Brand } from './Brand';
import { OwnEntries } from './OwnEntries';
import { ProfileMenu } from './ProfileMenu';
import { SavedViews } from './SavedViews';
import styles from './Sidebar.module.css';
import { SidebarEntry } from './SidebarEntry';
import { useShownShelf } from './shelf';
import { useCurrentInView } from './useCurrentInView';

/** The sections of the app; narrow windows show their icons alone. */
export function Sidebar() {
  const intl = useIntl();
  const { memory } = useApp();
  // The entry leads to the movies in their present order, which is part of the address.
  const address = useRouterState({ select: (state) => state.location.href });
  const { opened } = useShownShelf();
  const { data: counts } = useCounts();
  const same = useSameCount();
  const sections = useRef<HTMLElement>(null);
  useCurrentInView(sections);
  return (
    <div className={styles.side}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <nav
        ref={sections}
        className={styles.sections}
        aria-label={intl.formatMessage({ id: 'nav.label', defaultMessage: 'Sections' })}
      >
        <SidebarEntry
          to="/"
          search={memory.sort}
          // An open view is a place of its own.
          activeOptions={{ exact: true, includeSearch: opened !== null }}
          within={address.startsWith('/movies/')}
          icon={Film}
          label={intl.formatMessage({ id: 'nav.movies', defaultMessage: 'Movies' })}
          count={counts?.movies}
        />
        <SidebarEntry
          to="/people"
          icon={Users}
          label={intl.formatMessage({ id: 'nav.people', defaultMessage: 'People' })}
          count={counts?.people}
        />
        <SidebarEntry
          to="/characters"
          icon={Drama}
          label={intl.formatMessage({ id: 'nav.characters', defaultMessage: 'Characters' })}
          count={counts?.characters}
        />
        <OwnEntries />
        <SavedViews />
        <h2 className={nav.group}>
          <FormattedMessage id="nav.library" defaultMessage="Library" />
        </h2>
        <SidebarEntry
          to="/import"
          icon={Download}
          label={intl.formatMessage({ id: 'nav.import', defaultMessage: 'Import…' })}
        />
        <SidebarEntry
          to="/vocabulary"
          icon={Tags}
          label={intl.formatMessage({ id: 'nav.vocabulary', defaultMessage: 'Genres and more' })}
        />
        <SidebarEntry
          to="/duplicates"
          icon={Copy}
          label={intl.formatMessage({ id: 'nav.duplicates', defaultMessage: 'Duplicates' })}
        />
        <SidebarEntry
          to="/same"
          icon={Merge}
          label={intl.formatMessage({ id: 'nav.same', defaultMessage: 'May be the same' })}
          count={same || undefined}
        />
        <SidebarEntry
          to="/attention"
          icon={TriangleAlert}
          label={intl.formatMessage({ id: 'nav.attention', defaultMessage: 'Needs attention' })}
        />
        <SidebarEntry
          to="/history"
          icon={History}
          label={intl.formatMessage({ id: 'nav.history', defaultMessage: 'History' })}
        />
        <SidebarEntry
          to="/bin"
          icon={Trash}
          label={intl.formatMessage({ id: 'nav.bin', defaultMessage: 'Bin' })}
        />
      </nav>
      <ProfileMenu />
    </div>
  );
}
