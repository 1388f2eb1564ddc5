import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import { ChoiceMenu } from '../../components/ChoiceMenu';
import { ChoiceGroup } from '../../components/Menu';
import { NarrowField } from '../../components/NarrowField';
import type { PeopleFilter, PeopleView } from '../../generated/bindings';
import { PeopleSortMenu } from './PeopleSortMenu';
import { FILTERS } from './peopleView';

const filters: Record<PeopleFilter, MessageDescriptor> = defineMessages({
  all: { id: 'people.all', defaultMessage: 'Everyone' },
  cast: { id: 'people.cast', defaultMessage: 'Cast' },
  crew: { id: 'people.crew', defaultMessage: 'Crew' },
  withoutPortrait: { id: 'people.withoutPortrait', defaultMessage: 'Without portrait' },
  withoutCredits: { id: 'people.withoutCredits', defaultMessage: 'Without credits' },
});

interface PeopleControlsProps {
  view: PeopleView;
  onView: (view: PeopleView) => void;
  /** Arrow down in the field goes on in the list. */
  onDown: () => void;
}

/** Who is in the list, and in which order. */
export function PeopleControls({ view, onView, onDown }: PeopleControlsProps) {
  const intl = useIntl();
  const show = intl.formatMessage({ id: 'people.show', defaultMessage: 'Show' });
  return (
    <>
      <NarrowField
        label={intl.formatMessage({ id: 'people.filter', defaultMessage: 'Filter by name' })}
        value={view.name}
        onChange={(name) => onView({ ...view, name })}
        onDown={onDown}
      />
      <ChoiceMenu label={show} value={intl.formatMessage(filters[view.filter])}>
        <ChoiceGroup<PeopleFilter>
          label={show}
          value={view.filter}
          onChange={(filter) => onView({ ...view, filter })}
          choices={FILTERS.map((id) => ({ id, label: intl.formatMessage(filters[id]) }))}
        />
      </ChoiceMenu>
      <PeopleSortMenu view={view} onView={onView} />
    </>
  );
}
