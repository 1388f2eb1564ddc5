import ChevronDown from 'lucide-react/icons/chevron-down';
import { MenuTrigger } from 'react-aria-components';
import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { ChoiceGroup, MenuList } from '../../components/Menu';
import type { MovieSort, SortBy, SortDirection } from '../../generated/bindings';
import styles from './controls.module.css';
import { DIRECTIONS, ORDERS } from './sorting';

const fields = defineMessages({
  title: { id: 'sort.title', defaultMessage: 'Title' },
  year: { id: 'sort.year', defaultMessage: 'Year' },
  added: { id: 'sort.added', defaultMessage: 'Added' },
  runtime: { id: 'sort.runtime', defaultMessage: 'Runtime' },
  budget: { id: 'sort.budget', defaultMessage: 'Budget' },
  director: { id: 'sort.director', defaultMessage: 'Director' },
  favorites: { id: 'sort.favorites', defaultMessage: 'Favorites first' },
} satisfies Record<SortBy, MessageDescriptor>);

const directions: Record<SortDirection, MessageDescriptor> = defineMessages({
  ascending: {
    id: 'sort.ascending',
    defaultMessage:
      '{by, select, year {Oldest first} added {Oldest first} runtime {Shortest first} budget {Smallest first} other {A to Z}}',
  },
  descending: {
    id: 'sort.descending',
    defaultMessage:
      '{by, select, year {Newest first} added {Newest first} runtime {Longest first} budget {Largest first} other {Z to A}}',
  },
});

interface SortMenuProps {
  sort: MovieSort;
  onSort: (sort: MovieSort) => void;
}

export function SortMenu({ sort, onSort }: SortMenuProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'sort.label', defaultMessage: 'Sort' });
  const direction = intl.formatMessage(directions[sort.direction], { by: sort.by });
  return (
    <MenuTrigger>
      <Button size="small">
        <span className={styles.quiet}>{label}</span>
        <FormattedMessage {...fields[sort.by]} />
        <span className={styles.quiet}>{direction}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <MenuList label={label}>
        <ChoiceGroup<SortBy>
          label={intl.formatMessage({ id: 'sort.by', defaultMessage: 'Sort by' })}
          value={sort.by}
          onChange={(by) => onSort({ ...sort, by })}
          choices={ORDERS.map((id) => ({
            id,
            label: intl.formatMessage(fields[id]),
          }))}
        />
        <ChoiceGroup<SortDirection>
          label={intl.formatMessage({ id: 'sort.direction', defaultMessage: 'Order' })}
          value={sort.direction}
          onChange={(chosen) => onSort({ ...sort, direction: chosen })}
          choices={DIRECTIONS.map((id) => ({
            id,
            label: intl.formatMessage(directions[id], { by: sort.by }),
          }))}
        />
      </MenuList>
    </MenuTrigger>
  );
}
