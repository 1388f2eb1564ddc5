import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import { ChoiceMenu } from '../../components/ChoiceMenu';
import { ChoiceGroup } from '../../components/Menu';
import type { PeopleSortBy, PeopleView, SortDirection } from '../../generated/bindings';
import { DIRECTIONS, ORDERS } from './peopleView';

const orders: Record<PeopleSortBy, MessageDescriptor> = defineMessages({
  name: { id: 'people.sortName', defaultMessage: 'Name' },
  credits: { id: 'people.sortCredits', defaultMessage: 'Credits' },
  born: { id: 'people.sortBorn', defaultMessage: 'Born' },
});

const directions: Record<SortDirection, MessageDescriptor> = defineMessages({
  ascending: {
    id: 'people.ascending',
    defaultMessage: '{by, select, name {A to Z} credits {Fewest first} other {Oldest first}}',
  },
  descending: {
    id: 'people.descending',
    defaultMessage: '{by, select, name {Z to A} credits {Most first} other {Youngest first}}',
  },
});

interface PeopleSortMenuProps {
  view: PeopleView;
  onView: (view: PeopleView) => void;
}

export function PeopleSortMenu({ view, onView }: PeopleSortMenuProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'sort.label', defaultMessage: 'Sort' });
  const direction = intl.formatMessage(directions[view.direction], { by: view.by });
  return (
    <ChoiceMenu label={label} value={intl.formatMessage(orders[view.by])} detail={direction}>
      <ChoiceGroup<PeopleSortBy>
        label={intl.formatMessage({ id: 'sort.by', defaultMessage: 'Sort by' })}
        value={view.by}
        // Who is credited most is what one asks for; a name or a year begins at its beginning.
        onChange={(by) =>
          onView({ ...view, by, direction: by === 'credits' ? 'descending' : 'ascending' })
        }
        choices={ORDERS.map((id) => ({ id, label: intl.formatMessage(orders[id]) }))}
      />
      <ChoiceGroup<SortDirection>
        label={intl.formatMessage({ id: 'sort.direction', defaultMessage: 'Order' })}
        value={view.direction}
        onChange={(chosen) => onView({ ...view, direction: chosen })}
        choices={DIRECTIONS.map((id) => ({
          id,
          label: intl.formatMessage(directions[id], { by: view.by }),
        }))}
      />
    </ChoiceMenu>
  );
}
