import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { errorText } from '../../lib/errors';
import type { SearchGroup, SearchRowData } from './rows';
import { SearchRow } from './SearchRow';
import styles from './SearchRows.module.css';

interface SearchResultListProps {
  groups: readonly SearchGroup[];
  query: string;
  isFetching: boolean;
  error: unknown;
}

/** What was found, best first, each kind in a place of its own. */
export function SearchResultList({ groups, query, isFetching, error }: SearchResultListProps) {
  const intl = useIntl();
  const found = groups.some(({ id }) => id !== 'acts');
  return (
    <>
      {!found && !isFetching && (
        <p className={styles.nothing}>
          {error ? (
            errorText(intl, error)
          ) : (
            <FormattedMessage
              id="search.nothing"
              defaultMessage="Nothing in the library is called “{query}”."
              values={{ query }}
            />
          )}
        </p>
      )}
      <ListBox className={styles.list ?? ''} renderEmptyState={() => null}>
        {groups.map(({ id, label, total, rows }) => (
          <ListBoxSection key={id} id={id} className={`${styles.group} ${styles[id]}`}>
            <Header className={styles.heading ?? ''}>
              {label}
              {total !== null && total > 0 && (
                <small className={styles.total}>
                  <FormattedNumber value={total} />
                </small>
              )}
            </Header>
            {rows.map((row) => (
              <ListBoxItem
                key={row.key}
                id={row.key}
                textValue={nameOf(row)}
                className={styles.item ?? ''}
              >
                <SearchRow row={row} isBest={id === 'best'} />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </>
  );
}

function nameOf(row: SearchRowData): string {
  switch (row.kind) {
    case 'movie':
      return row.hit.movie.title;
    case 'person':
      return row.hit.person.name;
    case 'character':
      return row.hit.character.name;
    case 'act':
      return row.text;
  }
}
