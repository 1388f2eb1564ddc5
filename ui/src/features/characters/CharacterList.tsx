import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import { IdList } from '../../components/IdList';
import { useIdList } from '../../components/useIdList';
import type { CharacterId, CharactersView } from '../../generated/bindings';
import { CharacterListRow } from './CharacterListRow';
import type { CharactersMemory } from './charactersMemory';
import { useCharacterRows } from './queries';

interface CharacterListProps {
  ids: Uint32Array;
  /** The view these ids are of. */
  view: CharactersView;
  memory: CharactersMemory;
  onOpen: (id: CharacterId) => void;
  /** Takes the focus to the list. */
  ref: Ref<Pick<HTMLElement, 'focus'>>;
}

/** All characters as rows. */
export function CharacterList({ ids, view, memory, onOpen, ref }: CharacterListProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'characters.title', defaultMessage: 'Characters' });
  const list = useIdList({ label, ids, view, memory, onOpen, ref });
  const rowOf = useCharacterRows(ids, list.window.first, list.window.last, memory.rows);
  return (
    <IdList list={list}>
      {(node, start) => (
        <CharacterListRow
          key={node.key}
          list={list}
          node={node}
          start={start}
          row={rowOf(Number(node.key))}
        />
      )}
    </IdList>
  );
}
