import { FormattedMessage, useIntl } from 'react-intl';
import type { PersonPage } from '../../generated/bindings';
import { lifeYears } from '../../lib/lifeYears';
import { lifeOf } from './life';
import styles from './PersonPage.module.css';

/** When they lived, and how much of their work is here. */
export function LifeLine({ person }: { person: PersonPage }) {
  const intl = useIntl();
  const life = lifeYears(intl, lifeOf(person));
  return (
    <p className={styles.life}>
      {life && <span>{life}</span>}
      <span>
        <FormattedMessage
          id="person.counts"
          defaultMessage="{movies, plural, =0 {No movies yet} one {# movie} other {# movies}}{characters, plural, =0 {} one {, # character} other {, # characters}}"
          values={{ movies: person.filmography.length, characters: person.characters.length }}
        />
      </span>
    </p>
  );
}
