import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { BrowsePage } from '../../components/BrowsePage';
import { Button } from '../../components/Button';
import type { NewPerson, PeopleView, PersonId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { NewPersonDialog } from './NewPersonDialog';
import { NoPeople } from './NoPeople';
import { PeopleControls } from './PeopleControls';
import { PeopleList } from './PeopleList';
import type { PeopleMemory } from './peopleMemory';
import { FIRST_VIEW } from './peopleView';
import { peopleIdsQuery } from './queries';

interface PeoplePageProps {
  header: ReactNode;
  /** The view of the address. */
  view: PeopleView;
  memory: PeopleMemory;
  onView: (view: PeopleView) => void;
  onOpen: (id: PersonId) => void;
  onCreated: (created: NewPerson, name: string) => void;
  onImport: () => void;
}

/** Everyone in the library, as a list that is filtered while one types. */
export function PeoplePage(props: PeoplePageProps) {
  const { header, memory, onView, onOpen, onCreated, onImport } = props;
  const intl = useIntl();
  // The address follows a moment later; a letter must not wait for it.
  const [name, setName] = useState(props.view.name);
  const [adding, setAdding] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const view = { ...props.view, name };
  const { data: ids, error, isPlaceholderData } = useQuery(peopleIdsQuery(view));
  const show = (next: PeopleView) => {
    setName(next.name);
    onView(next);
  };
  return (
    <BrowsePage
      header={header}
      title={intl.formatMessage({ id: 'people.title', defaultMessage: 'People' })}
      count={
        ids && (
          <FormattedMessage
            id="people.count"
            defaultMessage="{count, plural, =0 {Nobody} one {# person} other {{count, number} people}}"
            values={{ count: ids.length }}
          />
        )
      }
      controls={<PeopleControls view={view} onView={show} onDown={() => list.current?.focus()} />}
      action={
        <Button size="small" onPress={() => setAdding('')}>
          <Plus size={14} aria-hidden="true" />
          <FormattedMessage id="people.new" defaultMessage="New person" />
        </Button>
      }
      problem={error && errorText(intl, error)}
    >
      {ids && ids.length > 0 && (
        <PeopleList
          ref={list}
          ids={ids}
          view={isPlaceholderData ? memory.view : view}
          memory={memory}
          onOpen={onOpen}
        />
      )}
      {ids?.length === 0 && (
        <NoPeople
          view={view}
          onEveryone={() => show(FIRST_VIEW)}
          onNew={() => setAdding(name.trim())}
          onImport={onImport}
        />
      )}
      {adding !== null && (
        <NewPersonDialog name={adding} onClose={() => setAdding(null)} onCreated={onCreated} />
      )}
    </BrowsePage>
  );
}
