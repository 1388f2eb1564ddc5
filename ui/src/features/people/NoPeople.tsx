import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import type { PeopleView } from '../../generated/bindings';

interface NoPeopleProps {
  view: PeopleView;
  onEveryone: () => void;
  onNew: () => void;
  onImport: () => void;
}

/** A list without anybody says why, and what to do. */
export function NoPeople({ view, onEveryone, onNew, onImport }: NoPeopleProps) {
  const intl = useIntl();
  const name = view.name.trim();
  const everyone = name === '' && view.filter === 'all';
  const title =
    name === ''
      ? intl.formatMessage(
          {
            id: 'people.none',
            defaultMessage:
              '{filter, select, all {Nobody here yet} cast {Nobody plays anybody yet} crew {Nobody works behind the camera yet} withoutPortrait {Everyone has a portrait} other {Everyone is credited in a movie}}',
          },
          { filter: view.filter },
        )
      : intl.formatMessage(
          {
            id: 'people.noneCalled',
            defaultMessage:
              '{filter, select, all {Nobody’s name holds “{name}”} other {Nobody of this choice has “{name}” in their name}}',
          },
          { filter: view.filter, name },
        );
  return (
    <EmptyState
      title={title}
      actions={
        <>
          {everyone ? (
            <Button onPress={onImport}>
              <FormattedMessage id="people.import" defaultMessage="Import movies…" />
            </Button>
          ) : (
            <Button onPress={onEveryone}>
              <FormattedMessage id="people.everyone" defaultMessage="Show everyone" />
            </Button>
          )}
          {(everyone || name !== '') && (
            <Button onPress={onNew}>
              <FormattedMessage
                id="people.newCalled"
                defaultMessage="{name, select, none {New person} other {New person “{name}”}}"
                values={{ name: name || 'none' }}
              />
            </Button>
          )}
        </>
      }
    >
      <FormattedMessage
        id="people.noneText"
        defaultMessage="{why, select, everyone {People come with their movies. Bring in a folder of movies, or add somebody by hand.} name {Look for fewer letters, or add them as somebody new.} other {Show everyone to go on.}}"
        values={{ why: everyone ? 'everyone' : name === '' ? 'filter' : 'name' }}
      />
    </EmptyState>
  );
}
