import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PersonId } from '../../generated/bindings';
import { aboutPersonQuery } from './queries';
import { SuggestionNotice } from './SuggestionNotice';
import styles from './SuggestionNotice.module.css';
import { personSide, type Side } from './suggestions';

/** The surest are enough to go on with; the others follow when these are decided. */
const SHOWN = 2;

interface PersonSuggestionsProps {
  id: PersonId;
  onCompare: (other: Side) => void;
  onKeepApart: (one: Side, other: Side) => void;
}

/** Who may be the same as a person, said quietly on their page. */
export function PersonSuggestions({ id, onCompare, onKeepApart }: PersonSuggestionsProps) {
  const intl = useIntl();
  const { data: suggestions } = useQuery(aboutPersonQuery(id));
  if (!suggestions || suggestions.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {suggestions.slice(0, SHOWN).map(({ pair }) => {
        const [a, b] = [personSide(intl, pair[0]), personSide(intl, pair[1])];
        const [one, other] = a.id === id ? [a, b] : [b, a];
        return (
          <SuggestionNotice
            key={other.id}
            onCompare={() => onCompare(other)}
            onKeepApart={() => onKeepApart(one, other)}
          >
            <FormattedMessage
              id="identity.also"
              defaultMessage="Also in the library: <link>{name}</link> ({facts}), may be the same person."
              values={{
                name: other.name,
                facts: other.facts,
                link: (name) => (
                  <Link
                    key="link"
                    to="/people/$id"
                    params={{ id: other.id }}
                    className={styles.name}
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
