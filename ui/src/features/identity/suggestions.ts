import type { IntlShape } from 'react-intl';
import type {
  Band,
  CharacterRow,
  Evidence,
  Image,
  Inbox,
  Kind,
  PersonRow,
} from '../../generated/bindings';
import { castText } from '../../lib/castText';
import { lifeYears } from '../../lib/lifeYears';

/** One of two who may be the same, with what tells it from the other. */
export interface Side {
  id: number;
  name: string;
  /** A face; characters have none. */
  portrait: Image | null;
  /** When they lived and how often they are credited, or how often it was played. */
  facts: string;
  /** Movies, and for a character who played it. */
  known: string;
}

export interface Suggestion {
  kind: Kind;
  /** Who is in more movies stands first: merging keeps it. */
  pair: [Side, Side];
  band: Band;
  evidence: Evidence[];
}

/** Two ids of a kind name a suggestion. */
export const keyOf = ({ kind, pair: [one, other] }: Suggestion): string =>
  `${kind} ${Math.min(one.id, other.id)} ${Math.max(one.id, other.id)}`;

export const KINDS = ['character', 'person'] as const satisfies readonly Kind[];

export const countOf = (inbox: Inbox, kind: Kind): number =>
  kind === 'person' ? inbox.peopleCount : inbox.charactersCount;

/** What is to be decided about a kind, in one shape for both. */
export function suggestionsOf(intl: IntlShape, inbox: Inbox, kind: Kind): Suggestion[] {
  return kind === 'person'
    ? inbox.people.map(({ pair: [a, b], band, evidence }) => {
        const [one, other] = b.credits > a.credits ? [b, a] : [a, b];
        return { kind, pair: [personSide(intl, one), personSide(intl, other)], band, evidence };
      })
    : inbox.characters.map(({ pair: [a, b], band, evidence }) => {
        const [one, other] = b.movies > a.movies ? [b, a] : [a, b];
        return {
          kind,
          pair: [characterSide(intl, one), characterSide(intl, other)],
          band,
          evidence,
        };
      });
}

export function personSide(intl: IntlShape, row: PersonRow): Side {
  const credits = intl.formatMessage(
    {
      id: 'people.credits',
      defaultMessage: '{credits, plural, one {# credit} other {{credits, number} credits}}',
    },
    { credits: row.credits },
  );
  return {
    id: row.person.id,
    name: row.person.name,
    portrait: row.person.photo,
    facts: [lifeYears(intl, row), credits].filter(Boolean).join(', '),
    known: row.knownFor.join(', '),
  };
}

export function characterSide(intl: IntlShape, row: CharacterRow): Side {
  return {
    id: row.character.id,
    name: row.character.name,
    portrait: null,
    facts: castText(intl, row),
    known: [row.titles, row.playedBy]
      .map((names) => names.join(', '))
      .filter(Boolean)
      .join(' · '),
  };
}
