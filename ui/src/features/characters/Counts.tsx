import { FormattedMessage, useIntl } from 'react-intl';
import type { CharacterPage } from '../../generated/bindings';
import { castText } from '../../lib/castText';
import styles from './CharacterPage.module.css';

/** How often, by how many and when it was played, and how large its part is. */
export function Counts({ character: { portrayals, role } }: { character: CharacterPage }) {
  const intl = useIntl();
  const years = portrayals.map(({ movie }) => movie.year).filter((year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length > 0 && (first === last ? `${first}` : `${first}–${last}`);
  const counts = castText(intl, {
    movies: new Set(portrayals.map(({ movie }) => movie.id)).size,
    performers: new Set(portrayals.map(({ person }) => person.id)).size,
  });
  return (
    <p className={styles.counts}>
      <span>{span ? `${counts}, ${span}` : counts}</span>
      {role && (
        <span>
          <FormattedMessage
            id="character.part"
            defaultMessage="{role, select, leading {leading character} supporting {supporting character} other {background character}}"
            values={{ role }}
          />
        </span>
      )}
    </p>
  );
}
