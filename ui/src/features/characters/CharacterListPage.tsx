import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { BrowsePage } from '../../components/BrowsePage';
import { Button } from '../../components/Button';
import type { CharacterId, CharactersView, NewCharacter } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { CharacterList } from './CharacterList';
import { CharacterListControls } from './CharacterListControls';
import { CharacterListEmpty } from './CharacterListEmpty';
import type { CharactersMemory } from './charactersMemory';
import { FIRST_VIEW } from './charactersView';
import { NewCharacterDialog } from './NewCharacterDialog';
import { characterIdsQuery } from './queries';

interface CharacterListPageProps {
  header: ReactNode;
  /** The view of the address. */
  view: CharactersView;
  memory: CharactersMemory;
  onView: (view: CharactersView) => void;
  onOpen: (id: CharacterId) => void;
  onCreated: (created: NewCharacter, name: string) => void;
  onImport: () => void;
}

/** Every character with a name, as a list that is filtered while one types. */
export function CharacterListPage(props: CharacterListPageProps) {
  const { header, memory, onView, onOpen, onCreated, onImport } = props;
  const intl = useIntl();
  // The address follows a moment later; a letter must not wait for it.
  const [name, setName] = useState(props.view.name);
  const [adding, setAdding] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const view = { ...props.view, name };
  const { data: ids, error, isPlaceholderData } = useQuery(characterIdsQuery(view));
  const show = (next: CharactersView) => {
    setName(next.name);
    onView(next);
  };
  return (
    <BrowsePage
      header={header}
      title={intl.formatMessage({ id: 'characters.title', defaultMessage: 'Characters' })}
      count={
        ids && (
          <FormattedMessage
            id="characters.count"
            defaultMessage="{count, plural, =0 {None} one {# character} other {{count, number} characters}}"
            values={{ count: ids.length }}
          />
        )
      }
      controls={
        <CharacterListControls view={view} onView={show} onDown={() => list.current?.focus()} />
      }
      action={
        <Button size="small" onPress={() => setAdding('')}>
          <Plus size={14} aria-hidden="true" />
          <FormattedMessage id="characters.new" defaultMessage="New character" />
        </Button>
      }
      problem={error && errorText(intl, error)}
    >
      {ids && ids.length > 0 && (
        <CharacterList
          ref={list}
          ids={ids}
          view={isPlaceholderData ? memory.view : view}
          memory={memory}
          onOpen={onOpen}
        />
      )}
      {ids?.length === 0 && (
        <CharacterListEmpty
          view={view}
          onAll={() => show(FIRST_VIEW)}
          onNew={() => setAdding(name.trim())}
          onImport={onImport}
        />
      )}
      {adding !== null && (
        <NewCharacterDialog name={adding} onClose={() => setAdding(null)} onCreated={onCreated} />
      )}
    </BrowsePage>
  );
}
