import ChevronDown from 'lucide-react/icons/chevron-down';
import { MenuTrigger } from 'react-aria-components';
import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { ChoiceGroup, MenuList } from '../../components/Menu';
import type { MovieSort, SortBy, SortDirection } from '../../generated/bindings';
import styles from './controls.module.css';

const fields = defineMessages({
  title: { id: 'sort.title', defaultMessage: 'Title' },
  year: { id: 'sort.year', defaultMessage: 'Year' },
  added: { id: 'sort.added', defaultMessage: 'Added' },
});

const directions: Record<SortDirection, MessageDescriptor> = defineMessages({
  ascending: {
    id: 'sort.ascending',
    defaultMessage: '{by, select, title {A to Z} other {Oldest first}}',
  },
  descending: {
    id: 'sort.descending',
    defaultMessage: '{by, select, title {Z to A} other {Newest first}}',
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
          choices={(['title', 'year', 'added'] as const).map((id) => ({
            id,
            label: intl.formatMessage(fields[id]),
          }))}
        />
        <ChoiceGroup<SortDirection>
          label={intl.formatMessage({ id: 'sort.direction', defaultMessage: 'Order' })}
          value={sort.direction}
          onChange={(chosen) => onSort({ ...sort, direction: chosen })}
          choices={(['ascending', 'descending'] as const).map((id) => ({
            id,
            label: intl.formatMessage(directions[id], { by: sort.by }),
          }))}
        />
      </MenuList>
    </MenuTrigger>
  );
}
