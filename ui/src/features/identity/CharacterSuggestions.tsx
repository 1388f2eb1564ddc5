import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CharacterId } from '../../generated/bindings';
import { aboutCharacterQuery } from './queries';
import { SuggestionNotice } from './SuggestionNotice';
import styles from './SuggestionNotice.module.css';
import { characterSide, type Side } from './suggestions';

/** The surest are enough to go on with; the others follow when these are decided. */
const SHOWN = 3;

interface CharacterSuggestionsProps {
  id: CharacterId;
  onCompare: (other: Side) => void;
  onKeepApart: (one: Side, other: Side) => void;
}

/** What may be the same as a character, said quietly on its page. */
export function CharacterSuggestions(props: CharacterSuggestionsProps) {
  const { id, onCompare, onKeepApart } = props;
  const intl = useIntl();
  const { data: suggestions } = useQuery(aboutCharacterQuery(id));
  if (!suggestions || suggestions.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {suggestions.slice(0, SHOWN).map(({ pair: [a, b] }) => {
        const [mine, row] = a.character.id === id ? [a, b] : [b, a];
        const [one, other] = [characterSide(intl, mine), characterSide(intl, row)];
        return (
          <SuggestionNotice
            key={other.id}
            onCompare={() => onCompare(other)}
            onKeepApart={() => onKeepApart(one, other)}
          >
            <FormattedMessage
              id="identity.alsoCharacter"
              defaultMessage="<link>{name}</link> {movies, plural, =0 {} one {in # movie } other {in {movies, number} movies }}may be the same character."
              values={{
                name: other.name,
                movies: row.movies,
                link: (name) => (
                  <Link
                    key="link"
                    to="/characters/$id"
                    params={{ id: other.id }}
                    className={styles.name}
                    title={other.known}
                    dir="auto"
                  >
                    {name}
                  </Link>
                ),
              }}
            />
          </SuggestionNotice>
        );
      })}
    </ul>
  );
}
