import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ListPage } from '../../components/ListPage';
import { ListTabs } from '../../components/ListTabs';
import { FavoritesList } from './FavoritesList';
import { type FavoredKind, useFavoriteCounts } from './queries';

interface FavoritesPageProps {
  header: ReactNode;
  tab: FavoredKind;
  onTab: (tab: FavoredKind) => void;
  /** Takes a person or a character out. */
  onUnfavor: (of: 'people' | 'characters', id: number) => void;
  /** The favorites of a kind, in their order. */
  children: (of: FavoredKind, ids: Uint32Array) => ReactNode;
}

/** What the signed-in person likes best, the last favored first. */
export function FavoritesPage({ header, tab, onTab, onUnfavor, children }: FavoritesPageProps) {
  const intl = useIntl();
  const { data: counts } = useFavoriteCounts();
  const count = (of: FavoredKind) => counts && intl.formatNumber(counts[of]);
  const title = intl.formatMessage({ id: 'favorites.title', defaultMessage: 'Favorites' });
  return (
    <ListPage header={header} title={title}>
      <ListTabs
        label={title}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'movies',
            label: intl.formatMessage({ id: 'favorites.movies', defaultMessage: 'Movies' }),
            count: count('movies'),
          },
          {
            id: 'people',
            label: intl.formatMessage({ id: 'favorites.people', defaultMessage: 'People' }),
            count: count('people'),
          },
          {
            id: 'characters',
            label: intl.formatMessage({
              id: 'favorites.characters',
              defaultMessage: 'Characters',
            }),
            count: count('characters'),
          },
        ]}
      >
        {(of) => (
          <FavoritesList of={of} onUnfavor={onUnfavor}>
            {(ids) => children(of, ids)}
          </FavoritesList>
        )}
      </ListTabs>
    </ListPage>
  );
}
