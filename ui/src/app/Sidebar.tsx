import { Link, useRouterState } from '@tanstack/react-router';
import Download from 'lucide-react/icons/download';
import Film from 'lucide-react/icons/film';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { useMovieCount } from '../features/movies/queries';
import { useApp } from './appContext';
import { Brand } from './Brand';
import { ProfileMenu } from './ProfileMenu';
import styles from './Sidebar.module.css';

/** The sections of the app; narrow windows show their icons alone. */
export function Sidebar() {
  const intl = useIntl();
  const { memory } = useApp();
  // The entry leads to the movies in their present order, which is part of the address.
  const address = useRouterState({ select: (state) => state.location.href });
  const { data: movies } = useMovieCount();
  const movieLabel = intl.formatMessage({ id: 'nav.movies', defaultMessage: 'Movies' });
  const importLabel = intl.formatMessage({ id: 'nav.import', defaultMessage: 'Import…' });
  return (
    <div className={styles.side}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <nav aria-label={intl.formatMessage({ id: 'nav.label', defaultMessage: 'Sections' })}>
        <Link
          to="/"
          search={memory.sort}
          activeOptions={{ exact: true, includeSearch: false }}
          data-within={address.startsWith('/movies/') || undefined}
          className={styles.entry}
          title={movieLabel}
        >
          <Film size={18} className={styles.icon} aria-hidden="true" />
          <span className={styles.label}>{movieLabel}</span>
          {movies !== undefined && (
            <small className={styles.count}>
              <FormattedNumber value={movies} />
            </small>
          )}
        </Link>
        <h2 className={styles.group}>
          <FormattedMessage id="nav.library" defaultMessage="Library" />
        </h2>
        <Link to="/import" className={styles.entry} title={importLabel}>
          <Download size={18} className={styles.icon} aria-hidden="true" />
          <span className={styles.label}>{importLabel}</span>
        </Link>
      </nav>
      <ProfileMenu />
    </div>
  );
}
