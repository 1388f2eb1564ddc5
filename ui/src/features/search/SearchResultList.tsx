import { memo } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { SearchTotals } from '../../generated/bindings';
import type { SearchGroup, SearchRowData } from './rows';
import { SearchRow } from './SearchRow';
import styles from './SearchRows.module.css';

interface SearchResultListProps {
  groups: readonly SearchGroup[];
  /** How many there are of each kind, those that are not shown included, where that is known. */
  totals: SearchTotals | undefined;
  acts: readonly SearchRowData[];
}

/**
 * What was found, best first, each kind in a place of its own. It rests while the text changes and
 * nothing was found for it yet, and its rows while more becomes known of the same text.
 */
export const SearchResultList = memo(function SearchResultList(props: SearchResultListProps) {
  const { groups, totals, acts } = props;
  return (
    <ListBox className={styles.list ?? ''}>
      {groups.map(({ id, label, rows }) => (
        <ListBoxSection key={id} id={id} className={`${styles.group} ${styles[id]}`}>
          <Header className={styles.heading ?? ''}>
            {label}
            {id !== 'best' && totals && totals[id] > 0 && (
              <small className={styles.total}>
                <FormattedNumber value={totals[id]} />
              </small>
            )}
          </Header>
          {rows.map((row) => (
            <ResultItem key={row.key} row={row} isBest={id === 'best'} />
          ))}
        </ListBoxSection>
      ))}
      {acts.length > 0 && (
        <ListBoxSection id="acts" className={`${styles.group} ${styles.acts}`}>
          <Header className={styles.heading ?? ''}>
            <FormattedMessage id="search.acts" defaultMessage="Go on" />
          </Header>
          {acts.map((row) => (
            <ResultItem key={row.key} row={row} isBest={false} />
          ))}
        </ListBoxSection>
      )}
    </ListBox>
  );
});

const ResultItem = memo(function ResultItem({
  row,
  isBest,
}: {
  row: SearchRowData;
  isBest: boolean;
}) {
  return (
    <ListBoxItem id={row.key} textValue={nameOf(row)} className={styles.item ?? ''}>
      <SearchRow row={row} isBest={isBest} />
    </ListBoxItem>
  );
});

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
