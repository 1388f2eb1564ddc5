import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Portrait } from '../../components/Portrait';
import type { CastCredit, MovieId } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import styles from './CastSection.module.css';
import { type CastMember, groupCast } from './groupCast';

/** Three lines of four: enough to know the film, short enough to see what follows. */
const SHOWN_AT_FIRST = 12;

/** Who plays in it, in billing order, one entry a person. */
export function CastSection({ movie, cast }: { movie: MovieId; cast: CastCredit[] }) {
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const members = groupCast(cast);
  const shown = all ? members : members.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <FormattedMessage id="movie.cast" defaultMessage="Cast" />
        {members.length > SHOWN_AT_FIRST && (
          <Button variant="quiet" size="small" aria-expanded={all} onPress={() => setAll(!all)}>
            <FormattedMessage
              id="movie.castAll"
              defaultMessage="{all, select, true {First {first}} other {All {count}}}"
              values={{ all: String(all), first: SHOWN_AT_FIRST, count: members.length }}
            />
          </Button>
        )}
        <span className={styles.edit}>
          <Button
            size="small"
            onPress={() => navigate({ to: '/movies/$id/cast', params: { id: movie } })}
          >
            <FormattedMessage
              id="movie.castEdit"
              defaultMessage="{count, plural, =0 {Add cast} other {Edit cast}}"
              values={{ count: members.length }}
            />
          </Button>
        </span>
      </h2>
      {members.length === 0 && (
        <p className={styles.nobody}>
          <FormattedMessage id="movie.castEmpty" defaultMessage="Nobody is credited yet." />
        </p>
      )}
      <ul className={styles.cast}>
        {shown.map((member) => (
          <Member key={member.person.id} member={member} />
        ))}
      </ul>
    </section>
  );
}

function Member({ member: { person, roles } }: { member: CastMember }) {
  const namesake = namesakeText(useIntl(), person);
  return (
    <li className={styles.member}>
      <Portrait name={person.name} image={person.photo} width={160} className={styles.portrait} />
      <div className={styles.words}>
        <Link
          to="/people/$id"
          params={{ id: person.id }}
          className={styles.person}
          title={[person.name, namesake].filter(Boolean).join(' ')}
          dir="auto"
        >
          {person.name}
          {namesake && <span className={styles.namesake}> {namesake}</span>}
        </Link>
        {roles.map((role, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person's roles have no other name, and never move
          <Role key={index} role={role} />
        ))}
      </div>
    </li>
  );
}

function Role({ role }: { role: CastCredit }) {
  const kind = role.kind !== 'acting' && (
    <small className={styles.kind}>
      <FormattedMessage
        id="credit.kind"
        defaultMessage="{kind, select, voice {voice} other {uncredited}}"
        values={{ kind: role.kind }}
      />
    </small>
  );
  if (!role.character) {
    // The source's own words say how it is credited as well.
    return role.roleText ? (
      <span className={styles.role}>
        <em dir="auto" title={role.roleText}>
          {role.roleText}
        </em>
      </span>
    ) : (
      kind && <span className={styles.role}>{kind}</span>
    );
  }
  return (
    <span className={styles.role}>
      <Link
        to="/characters/$id"
        params={{ id: role.character.id }}
        title={role.character.name}
        dir="auto"
      >
        {role.character.name}
      </Link>{' '}
      {kind}
    </span>
  );
}
