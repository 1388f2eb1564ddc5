import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { FilmographyEntry, PersonRole } from '../../generated/bindings';
import { agedText, ageIn, type Life } from '../../lib/age';
import styles from './Timeline.module.css';

interface CreditProps {
  entry: FilmographyEntry;
  life: Life;
}

/** One film of a person: poster, title, whom they played, at what age, what else they did. */
export function Credit({ entry: { movie, released, roles, jobs }, life }: CreditProps) {
  const intl = useIntl();
  const age = ageIn(released, life);
  return (
    <article className={styles.credit}>
      <Picture
        image={movie.poster}
        width={160}
        className={styles.poster}
        fallback={<ProgrammeCard title={movie.title} year={movie.year} byline={null} />}
      />
      <div className={styles.words}>
        <Link
          to="/movies/$id"
          params={{ id: movie.id }}
          className={styles.title}
          title={movie.title}
          dir="auto"
        >
          {movie.title}
        </Link>
        {roles.map((role, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one film's roles have no other name, and never move
          <Role key={index} role={role} />
        ))}
        {(age !== null || jobs.length > 0) && (
          <p className={styles.jobs}>
            {age !== null && <span className={styles.age}>{agedText(intl, age)}</span>}
            {jobs.map((job) => (
              <span key={job} className={styles.job}>
                {job}
              </span>
            ))}
          </p>
        )}
      </div>
    </article>
  );
}

function Role({ role }: { role: PersonRole }) {
  if (role.character) {
    return (
      <Link
        to="/characters/$id"
        params={{ id: role.character.id }}
        className={styles.role}
        title={role.character.name}
        dir="auto"
      >
        {role.character.name}
      </Link>
    );
  }
  if (role.roleText) {
    return (
      <em className={styles.text} dir="auto">
        {role.roleText}
      </em>
    );
  }
  return role.kind === 'acting' ? null : (
    <span className={styles.text}>
      <FormattedMessage
        id="credit.kind"
        defaultMessage="{kind, select, voice {voice} other {uncredited}}"
        values={{ kind: role.kind }}
      />
    </span>
  );
}
