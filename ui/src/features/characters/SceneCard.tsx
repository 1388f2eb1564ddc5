import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { Portrait } from '../../components/Portrait';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { Portrayal } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import styles from './SceneCard.module.css';

interface SceneCardProps {
  portrayal: Portrayal;
  name: string;
  /** The same performer is looked at on another card. */
  lit: boolean;
  onLight: (on: boolean) => void;
}

/** One time somebody was this character: face, film, year. */
export function SceneCard({ portrayal, name, lit, onLight }: SceneCardProps) {
  const intl = useIntl();
  const { movie, person, creditedAs, kind } = portrayal;
  const namesake = namesakeText(intl, person);
  return (
    <li
      className={styles.card}
      data-lit={lit || undefined}
      onPointerEnter={() => onLight(true)}
      onPointerLeave={() => onLight(false)}
      onFocus={() => onLight(true)}
      onBlur={() => onLight(false)}
    >
      <div className={styles.shot}>
        <Portrait name={person.name} image={person.photo} width={320} className={styles.portrait} />
        <span className={styles.strip}>{movie.year}</span>
        <Picture
          image={movie.poster}
          width={160}
          className={styles.poster}
          fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
        />
      </div>
      <Link
        to="/people/$id"
        params={{ id: person.id }}
        className={styles.person}
        title={person.name}
        dir="auto"
      >
        {person.name}
      </Link>
      {namesake && <small className={styles.namesake}>{namesake}</small>}
      <Link
        to="/movies/$id"
        params={{ id: movie.id }}
        className={styles.film}
        title={movie.title}
        dir="auto"
      >
        {movie.title}
      </Link>
      <small className={styles.credited} dir="auto">
        <FormattedMessage
          id="character.as"
          defaultMessage="{kind, select, voice {voice of {name}} uncredited {as {name}, uncredited} other {as {name}}}{creditedAs, select, none {} other {, credited as {creditedAs}}}"
          values={{ kind, name, creditedAs: creditedAs ?? 'none' }}
        />
      </small>
    </li>
  );
}
