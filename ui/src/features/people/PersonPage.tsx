import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Hero } from '../../components/Hero';
import { Portrait } from '../../components/Portrait';
import type { PersonPage as Person, PersonId } from '../../generated/bindings';
import { yearOf } from '../../lib/dates';
import { CareerBar } from './CareerBar';
import { Filmography } from './Filmography';
import { LifeFacts } from './LifeFacts';
import styles from './PersonPage.module.css';
import { personPageQuery } from './queries';
import { careerOf } from './years';

interface PersonPageProps {
  id: PersonId;
  header: ReactNode;
}

/** One person: face, life, and every film in the library they worked on. */
export function PersonPage({ id, header }: PersonPageProps) {
  const { data: person } = useQuery(personPageQuery(id));
  if (!person) return null;
  const career = careerOf(person.filmography);
  return (
    <article className={styles.page} key={person.id}>
      <Hero palette={lightOf(person)} className={styles.hero}>
        {header}
      </Hero>
      <div className={styles.columns}>
        <aside className={styles.side}>
          <Portrait
            name={person.name}
            image={person.photo}
            width={320}
            className={styles.portrait}
          />
          <LifeFacts person={person} />
        </aside>
        <div className={styles.main}>
          <h1 className={styles.name} tabIndex={-1} dir="auto">
            {person.name}
          </h1>
          <LifeLine person={person} />
          {person.biography && (
            <p className={styles.biography} dir="auto">
              {person.biography}
            </p>
          )}
          {career.length > 2 && <CareerBar years={career} />}
          <Filmography person={person} />
        </div>
      </div>
    </article>
  );
}

/** The light of the portrait, or else of the first film that has a poster. */
function lightOf({ photo, filmography }: Person): string[] | undefined {
  return (photo ?? filmography.find(({ movie }) => movie.poster)?.movie.poster)?.palette;
}

function LifeLine({ person }: { person: Person }) {
  const born = person.born ? yearOf(person.born) : null;
  const died = person.died ? yearOf(person.died) : null;
  return (
    <p className={styles.life}>
      {(born !== null || died !== null) && (
        <span>
          {born}–{died}
        </span>
      )}
      <span>
        <FormattedMessage
          id="person.counts"
          defaultMessage="{movies, plural, one {# movie} other {# movies}}{characters, plural, =0 {} one {, # character} other {, # characters}}"
          values={{ movies: person.filmography.length, characters: person.characters.length }}
        />
      </span>
    </p>
  );
}
