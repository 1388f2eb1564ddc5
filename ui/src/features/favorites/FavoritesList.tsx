import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent, ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { errorText } from '../../lib/errors';
import styles from './FavoritesList.module.css';
import { type FavoredKind, favoriteIdsQuery } from './queries';

interface FavoritesListProps {
  of: FavoredKind;
  onUnfavor: (of: 'people' | 'characters', id: number) => void;
  children: (ids: Uint32Array) => ReactNode;
}

/** The favorites of one kind, or what would be here. F on a row takes it out; a poster has its own. */
export function FavoritesList({ of, onUnfavor, children }: FavoritesListProps) {
  const intl = useIntl();
  const { data: ids, error } = useQuery(favoriteIdsQuery(of));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (of === 'movies' || event.key.toLowerCase() !== 'f' || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const row = event.target instanceof Element && event.target.closest('[role="row"][data-key]');
    if (row) onUnfavor(of, Number(row.getAttribute('data-key')));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows have the focus, it hears their keys
    <div className={styles.list} onKeyDown={onKeyDown}>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {ids?.length === 0 && (
        <EmptyState
          title={intl.formatMessage(
            {
              id: 'favorites.none',
              defaultMessage:
                '{of, select, people {Nobody is a favorite yet.} characters {No character is a favorite yet.} other {No movie is a favorite yet.}}',
            },
            { of },
          )}
        >
          <FormattedMessage
            id="favorites.noneText"
            defaultMessage="{of, select, people {Press {key} on the page of a person, or the heart there.} characters {Press {key} on the page of a character, or the heart there.} other {Press {key} on a poster or on the page of a movie, or the heart there.}} Favorites are yours: others have their own."
            values={{ of, key: <kbd key="key">F</kbd> }}
          />
        </EmptyState>
      )}
      {ids && ids.length > 0 && children(ids)}
    </div>
  );
}
