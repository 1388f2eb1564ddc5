import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { Portrait } from '../../components/Portrait';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { PersonId, Portrayal } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import { creditOf, shortened, texts } from './creditText';
import styles from './SceneCard.module.css';

interface Light {
  /** The pointer is over a card of this performer, or over none. */
  onPoint: (person: PersonId | null) => void;
  /** The keyboard is in one. */
  onFocus: (person: PersonId | null) => void;
}

interface SceneCardProps {
  portrayal: Portrayal;
  name: string;
  /** This performer is looked at, here or on another card. */
  isLit: boolean;
  light: Light;
}

/** One time somebody was this character: face, film, year. Two hundred of them rest meanwhile. */
export const SceneCard = memo(function SceneCard(props: SceneCardProps) {
  const { portrayal, name, isLit, light } = props;
  const intl = useIntl();
  const { movie, person } = portrayal;
  const namesake = namesakeText(intl, person);
  const credit = creditOf(intl, portrayal, name);
  return (
    <li
      className={styles.card}
      data-lit={isLit || undefined}
      onPointerEnter={() => light.onPoint(person.id)}
      onPointerLeave={() => light.onPoint(null)}
      onFocus={() => light.onFocus(person.id)}
      onBlur={() => light.onFocus(null)}
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
        title={[person.name, namesake].filter(Boolean).join(' ')}
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
      <small className={styles.credited} title={intl.formatMessage(texts.credit, credit)}>
        <FormattedMessage
          {...texts.credit}
          values={{
            ...credit,
            role: <bdi key="role">{shortened(credit.role)}</bdi>,
            creditedAs: <bdi key="credited">{credit.creditedAs}</bdi>,
          }}
        />
      </small>
    </li>
  );
});
