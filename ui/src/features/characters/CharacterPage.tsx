import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Hero } from '../../components/Hero';
import { useFocusFallback } from '../../components/useFocusFallback';
import { useScrollMemory } from '../../components/useScrollMemory';
import type {
  ChangeSetId,
  CharacterPage as Character,
  CharacterId,
} from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import { CharacterFields } from './CharacterFields';
import styles from './CharacterPage.module.css';
import { CharacterTools, type CharacterToolsProps } from './CharacterTools';
import { CharacterWords } from './CharacterWords';
import type { CharactersMemory } from './charactersMemory';
import type { EditedField } from './editProblem';
import { Portrayals } from './Portrayals';
import { characterPageQuery } from './queries';
import { useCharacterEditing } from './useCharacterEditing';

interface CharacterPageProps extends Omit<CharacterToolsProps, 'editing'> {
  id: CharacterId;
  memory: CharactersMemory;
  /** The head of the page around the tools of this character. */
  header: (tools: ReactNode) => ReactNode;
  /** Made just now: opens in its fields. */
  isNew: boolean;
  /** What is to be decided about it. */
  notice: ReactNode;
  /** Its castings as fields, in the place of the cards while the page is edited. */
  castingEditor: ReactNode;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
}

/** One character: everybody who has been them, oldest film first. */
export function CharacterPage(props: CharacterPageProps) {
  const { data: character } = useQuery(characterPageQuery(props.id));
  // Nothing of one character is left standing on the page of the next.
  return character ? <Article key={character.id} {...props} character={character} /> : null;
}

function Article(props: CharacterPageProps & { character: Character }) {
  const { character, memory, header, isNew, notice, castingEditor, onSaved, ...tools } = props;
  const editing = useCharacterEditing({ id: character.id, isNew, onSaved });
  const { page, isEditing } = editing;
  // A suggestion that is decided takes its buttons with it.
  const focus = useFocusFallback(editing.heading);
  useActions(
    {
      'character.edit': isEditing ? null : editing.start,
      'character.merge': tools.onMerge,
      'character.split': tools.onSplit,
      'character.delete': isEditing ? null : tools.onDelete,
    },
    character.name,
  );
  useScrollMemory(page, character.id);
  return (
    <article ref={page} className={styles.page} onPointerDown={editing.onPointerDown} {...focus}>
      <Hero palette={lightOf(character)} className={styles.hero}>
        {header(<CharacterTools {...tools} editing={editing} />)}
        {isEditing ? (
          <CharacterFields character={character} editing={editing} />
        ) : (
          <CharacterWords character={character} editing={editing} />
        )}
      </Hero>
      {isEditing ? (
        <div className={styles.castings}>{castingEditor}</div>
      ) : (
        <Portrayals character={character} memory={memory} notice={notice} onEdit={editing.start} />
      )}
    </article>
  );
}

/** The light of the first film that has a poster. */
function lightOf({ portrayals }: Character): string[] | undefined {
  return portrayals.find(({ movie }) => movie.poster)?.movie.poster?.palette;
}
