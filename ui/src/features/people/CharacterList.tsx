import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { CharacterCount } from '../../generated/bindings';
import styles from './Filmography.module.css';

/** Whom somebody has been, most films first. */
export function CharacterList({ characters }: { characters: readonly CharacterCount[] }) {
  return (
    <ul className={styles.characters}>
      {characters.map(({ character, movies }) => (
        <li key={character.id}>
          <Link
            to="/characters/$id"
            params={{ id: character.id }}
            className={styles.character}
            title={character.name}
            dir="auto"
          >
            {character.name}
          </Link>
          <small>
            <FormattedMessage
              id="person.characterMovies"
              defaultMessage="{movies, plural, one {# movie} other {# movies}}"
              values={{ movies }}
            />
          </small>
        </li>
      ))}
    </ul>
  );
}
