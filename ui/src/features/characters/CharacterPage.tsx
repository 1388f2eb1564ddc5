import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Hero } from '../../components/Hero';
import type { CharacterPage as Character, CharacterId, PersonId } from '../../generated/bindings';
import styles from './CharacterPage.module.css';
import { characterPageQuery } from './queries';
import { SceneCard } from './SceneCard';

interface CharacterPageProps {
  id: CharacterId;
  header: ReactNode;
}

/** One character: everybody who has been them, oldest film first. */
export function CharacterPage({ id, header }: CharacterPageProps) {
  const { data: character } = useQuery(characterPageQuery(id));
  const [lit, setLit] = useState<PersonId | null>(null);
  if (!character) return null;
  const { portrayals } = character;
  const palette = portrayals.find(({ movie }) => movie.poster)?.movie.poster?.palette;
  const repeated = new Set(
    portrayals
      .map(({ person }) => person.id)
      .filter((person, index, people) => people.indexOf(person) !== index),
  );
  return (
    <article className={styles.page} key={character.id}>
      <Hero palette={palette} className={styles.hero}>
        {header}
        <div className={styles.head}>
          <h1 className={styles.title} tabIndex={-1} dir="auto">
            <FormattedMessage
              id="character.title"
              defaultMessage="Who has been {name}"
              values={{ name: character.name }}
            />
          </h1>
          <Counts character={character} />
          {character.description && (
            <p className={styles.description} dir="auto">
              {character.description}
            </p>
          )}
        </div>
      </Hero>
      <ol className={styles.cards}>
        {portrayals.map((portrayal) => (
          <SceneCard
            key={`${portrayal.movie.id}-${portrayal.person.id}`}
            portrayal={portrayal}
            name={character.name}
            lit={lit === portrayal.person.id && repeated.has(portrayal.person.id)}
            onLight={(on) => setLit(on ? portrayal.person.id : null)}
          />
        ))}
      </ol>
    </article>
  );
}

function Counts({ character: { portrayals } }: { character: Character }) {
  const years = portrayals.map(({ movie }) => movie.year).filter((year) => year !== null);
  const first = years.length > 0 ? Math.min(...years) : null;
  const last = years.length > 0 ? Math.max(...years) : null;
  return (
    <p className={styles.counts}>
      <FormattedMessage
        id="character.counts"
        defaultMessage="{movies, plural, one {# movie} other {# movies}}, {people, plural, one {# performer} other {# performers}}"
        values={{
          movies: new Set(portrayals.map(({ movie }) => movie.id)).size,
          people: new Set(portrayals.map(({ person }) => person.id)).size,
        }}
      />
      {first !== null && `, ${first === last ? first : `${first}–${last}`}`}
    </p>
  );
}
