import ChevronDown from 'lucide-react/icons/chevron-down';
import ListFilter from 'lucide-react/icons/list-filter';
import X from 'lucide-react/icons/x';
import { Button as AriaButton, Input, MenuTrigger, SearchField } from 'react-aria-components';
import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { ChoiceGroup, MenuList } from '../../components/Menu';
import type { PeopleFilter, PeopleView } from '../../generated/bindings';
import styles from './PeopleControls.module.css';
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
  const byName = intl.formatMessage({ id: 'people.filter', defaultMessage: 'Filter by name' });
  const show = intl.formatMessage({ id: 'people.show', defaultMessage: 'Show' });
  return (
    <>
      <SearchField
        className={styles.field ?? ''}
        aria-label={byName}
        value={view.name}
        onChange={(name) => onView({ ...view, name })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      >
        <ListFilter size={14} aria-hidden="true" />
        <Input className={styles.input ?? ''} placeholder={byName} spellCheck="false" dir="auto" />
        <AriaButton className={styles.clear ?? ''}>
          <X size={14} aria-hidden="true" />
        </AriaButton>
      </SearchField>
      <MenuTrigger>
        <Button size="small">
          <span className={styles.quiet}>{show}</span>
          <FormattedMessage {...filters[view.filter]} />
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <MenuList label={show}>
          <ChoiceGroup<PeopleFilter>
            label={show}
            value={view.filter}
            onChange={(filter) => onView({ ...view, filter })}
            choices={FILTERS.map((id) => ({ id, label: intl.formatMessage(filters[id]) }))}
          />
        </MenuList>
      </MenuTrigger>
      <PeopleSortMenu view={view} onView={onView} />
    </>
  );
}
