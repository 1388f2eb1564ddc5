import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import type { CharactersView } from '../../generated/bindings';
import { isChosen } from './charactersView';

interface CharacterListEmptyProps {
  view: CharactersView;
  onAll: () => void;
  onNew: () => void;
  onImport: () => void;
}

/** A list without characters says why, and what to do. */
export function CharacterListEmpty({ view, onAll, onNew, onImport }: CharacterListEmptyProps) {
  const intl = useIntl();
  const name = view.name.trim();
  const chosen = isChosen(view);
  const everything = name === '' && !chosen;
  return (
    <EmptyState
      title={intl.formatMessage(
        {
          id: 'characters.none',
          defaultMessage:
            '{why, select, everything {No characters yet} choice {No character is of this choice} name {No character has “{name}” in a name} other {No character of this choice has “{name}” in a name}}',
        },
        {
          why: everything ? 'everything' : name === '' ? 'choice' : chosen ? 'both' : 'name',
          name,
        },
      )}
      actions={
        <>
          {everything ? (
            <Button onPress={onImport}>
              <FormattedMessage id="characters.import" defaultMessage="Import movies…" />
            </Button>
          ) : (
            <Button onPress={onAll}>
              <FormattedMessage id="characters.all" defaultMessage="Show all characters" />
            </Button>
          )}
          {(everything || name !== '') && (
            <Button onPress={onNew}>
              <FormattedMessage
                id="characters.newCalled"
                defaultMessage="{name, select, none {New character} other {New character “{name}”}}"
                values={{ name: name || 'none' }}
              />
            </Button>
          )}
        </>
      }
    >
      <FormattedMessage
        id="characters.noneText"
        defaultMessage="{why, select, everything {Characters come with the casts of their movies. Bring in a folder of movies, or add somebody by hand.} name {Look for fewer letters, or add them as somebody new.} other {Show all characters to go on.}}"
        values={{ why: everything ? 'everything' : name === '' ? 'choice' : 'name' }}
      />
    </EmptyState>
  );
}
