import { Link, type LinkProps } from '@tanstack/react-router';
import Bookmark from 'lucide-react/icons/bookmark';
import Ellipsis from 'lucide-react/icons/ellipsis';
import House from 'lucide-react/icons/house';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Button } from 'react-aria-components';
import { FormattedNumber, useIntl } from 'react-intl';
import nav from '../../components/NavEntry.module.css';
import type { SavedView } from '../../generated/bindings';
import styles from './ViewEntry.module.css';

/** Where a view leads. */
export type ViewLink = Pick<LinkProps, 'to' | 'search'>;

interface ViewEntryProps {
  view: SavedView;
  link: ViewLink;
  isCurrent: boolean;
  movies: number | undefined;
  /** Why it does not show what it was made for. */
  problem: string | undefined;
  onMenu: (button: Element) => void;
}

/** One view: its name, how many movies it shows, and what is wrong with it. */
export function ViewEntry(props: ViewEntryProps) {
  const { view, link, isCurrent, movies, problem, onMenu } = props;
  const intl = useIntl();
  const { id, name } = view;
  return (
    <>
      <Link
        {...link}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown Shift+F10"
        data-view={id}
        className={`${nav.entry} ${styles.entry}`}
        title={problem ? `${name}. ${problem}` : name}
        draggable={false}
      >
        <Bookmark size={18} className={nav.icon} aria-hidden="true" />
        <span className={nav.label} dir="auto">
          {name}
        </span>
        {view.isDefault && (
          <House
            size={12}
            className={styles.mark}
            role="img"
            aria-label={intl.formatMessage({
              id: 'views.opensAtStart',
              defaultMessage: 'Opens at start',
            })}
          />
        )}
        {problem && (
          <TriangleAlert size={14} className={styles.mark} role="img" aria-label={problem} />
        )}
        {movies !== undefined && (
          <small className={nav.count}>
            <FormattedNumber value={movies} />
          </small>
        )}
      </Link>
      <Button
        className={styles.menu ?? ''}
        excludeFromTabOrder
        preventFocusOnPress
        aria-haspopup="menu"
        aria-label={intl.formatMessage(
          { id: 'views.menuOf', defaultMessage: 'Menu of {name}' },
          { name },
        )}
        onPress={({ target }) => onMenu(target)}
      >
        <Ellipsis size={16} />
      </Button>
    </>
  );
}
