import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import { ChoiceMenu } from '../../components/ChoiceMenu';
import { ChoiceGroup } from '../../components/Menu';
import type { CharactersSortBy, CharactersView, SortDirection } from '../../generated/bindings';
import { DIRECTIONS, ORDERS } from './charactersView';

const orders: Record<CharactersSortBy, MessageDescriptor> = defineMessages({
  name: { id: 'characters.sortName', defaultMessage: 'Name' },
  castings: { id: 'characters.sortCastings', defaultMessage: 'Castings' },
});

const directions: Record<SortDirection, MessageDescriptor> = defineMessages({
  ascending: {
    id: 'characters.ascending',
    defaultMessage: '{by, select, name {A to Z} other {Fewest first}}',
  },
  descending: {
    id: 'characters.descending',
    defaultMessage: '{by, select, name {Z to A} other {Most first}}',
  },
});

interface CharacterListSortProps {
  view: CharactersView;
  onView: (view: CharactersView) => void;
}

export function CharacterListSort({ view, onView }: CharacterListSortProps) {
  const intl = useIntl();
  return (
    <ChoiceMenu
      label={intl.formatMessage({ id: 'sort.label', defaultMessage: 'Sort' })}
      value={intl.formatMessage(orders[view.by])}
      detail={intl.formatMessage(directions[view.direction], { by: view.by })}
    >
      <ChoiceGroup<CharactersSortBy>
        label={intl.formatMessage({ id: 'sort.by', defaultMessage: 'Sort by' })}
        value={view.by}
        // Who is played most is what one asks for; a name begins at its beginning.
        onChange={(by) =>
          onView({ ...view, by, direction: by === 'castings' ? 'descending' : 'ascending' })
        }
        choices={ORDERS.map((id) => ({ id, label: intl.formatMessage(orders[id]) }))}
      />
      <ChoiceGroup<SortDirection>
        label={intl.formatMessage({ id: 'sort.direction', defaultMessage: 'Order' })}
        value={view.direction}
        onChange={(direction) => onView({ ...view, direction })}
        choices={DIRECTIONS.map((id) => ({
          id,
          label: intl.formatMessage(directions[id], { by: view.by }),
        }))}
      />
    </ChoiceMenu>
  );
}
