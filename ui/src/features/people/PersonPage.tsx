import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Hero } from '../../components/Hero';
import { Portrait } from '../../components/Portrait';
import { useScrollMemory } from '../../components/useScrollMemory';
import type { ChangeSetId, PersonPage as Person, PersonId } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import type { EditedField } from './editProblem';
import { FactFields } from './FactFields';
import { Filmography } from './Filmography';
import { LifeFacts } from './LifeFacts';
import styles from './PersonPage.module.css';
import { PersonTools, type PersonToolsProps } from './PersonTools';
import { PersonWords } from './PersonWords';
import { personPageQuery } from './queries';
import { usePersonEditing } from './usePersonEditing';
import { WordFields } from './WordFields';

interface PersonPageProps extends Omit<PersonToolsProps, 'editing'> {
  id: PersonId;
  /** The head of the page around the tools of this person. */
  header: (tools: ReactNode) => ReactNode;
  /** Made just now: opens in its fields. */
  isNew: boolean;
  /** What is to be decided about this person, below the name. */
  notice: ReactNode;
  /** Their roles as fields, while the page is edited. */
  roles: ReactNode;
  onSaved: (changeSet: ChangeSetId, field: EditedField) => void;
}

/** One person: face, life, and every film in the library they worked on. */
export function PersonPage(props: PersonPageProps) {
  const { data: person } = useQuery(personPageQuery(props.id));
  // Nothing of one person is left standing on the page of the next.
  return person ? <Article key={person.id} {...props} person={person} /> : null;
}

function Article({
  person,
  header,
  isNew,
  notice,
  roles,
  onSaved,
  ...tools
}: PersonPageProps & { person: Person }) {
  const editing = usePersonEditing({ id: person.id, isNew, onSaved });
  const { page, isEditing } = editing;
  useActions(
    {
      'person.edit': isEditing ? null : editing.start,
      'person.picture': tools.onPicture,
      'person.merge': tools.onMerge,
      'person.matrix': tools.onMatrix,
      'person.history': tools.onHistory,
      'person.new': tools.onNew,
      'person.delete': isEditing ? null : tools.onDelete,
    },
    person.name,
  );
  useScrollMemory(page, person.id);
  return (
    <article ref={page} className={styles.page} onPointerDown={editing.onPointerDown}>
      <Hero palette={lightOf(person)} className={styles.hero}>
        {header(<PersonTools {...tools} editing={editing} />)}
      </Hero>
      <div className={styles.columns}>
        <aside>
          <Portrait
            name={person.name}
            image={person.photo}
            width={320}
            className={styles.portrait}
          />
          {isEditing ? (
            <FactFields person={person} editing={editing} />
          ) : (
            <LifeFacts person={person} />
          )}
        </aside>
        <div className={styles.main}>
          {isEditing ? (
            <WordFields person={person} editing={editing} />
          ) : (
            <PersonWords person={person} editing={editing} notice={notice} />
          )}
          {isEditing && roles}
          <Filmography person={person} scroller={page} />
        </div>
      </div>
    </article>
  );
}

/** The light of the portrait, or else of the first film that has a poster. */
function lightOf({ photo, filmography }: Person): string[] | undefined {
  return (photo ?? filmography.find(({ movie }) => movie.poster)?.movie.poster)?.palette;
}
