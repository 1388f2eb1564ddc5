import type {
  CharacterRow,
  CharacterSuggestion,
  commands,
  Inbox,
  PeopleSuggestion,
  PersonRow,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakePerson } from './fakeLibrary';

type Answers = {
  [Name in 'identityInbox' | 'identityAboutPerson' | 'identityKeepApart' | 'identityRefresh']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => ReturnType<(typeof commands)[Name]> | Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** What the fake has thought; a test puts in what it looks at. */
interface Thoughts {
  people: PeopleSuggestion[];
  characters: CharacterSuggestion[];
  isThinking: boolean;
  /** What the next thinking answers. */
  refresh: () => boolean | Promise<boolean>;
}

const held = new WeakMap<FakeBackend, Thoughts>();

export function thoughtsOf(backend: FakeBackend): Thoughts {
  const thoughts = held.get(backend);
  if (!thoughts) throw new Error('the fake has no thoughts yet');
  return thoughts;
}

/** Who may be the same in the fake: nobody, until a test says so. */
export function fakeIdentity(backend: FakeBackend): Answers {
  const thoughts: Thoughts = {
    people: [],
    characters: [],
    isThinking: false,
    refresh: () => false,
  };
  held.set(backend, thoughts);
  const isPair = ([one, other]: [number, number], a: number, b: number) =>
    (one === a && other === b) || (one === b && other === a);
  const peopleIds = ({ pair: [one, other] }: PeopleSuggestion): [number, number] => [
    one.person.id,
    other.person.id,
  ];
  const characterIds = ({ pair: [one, other] }: CharacterSuggestion): [number, number] => [
    one.character.id,
    other.character.id,
  ];
  return {
    identityInbox: (): Inbox => ({
      people: thoughts.people.slice(0, 100),
      characters: thoughts.characters.slice(0, 100),
      peopleCount: thoughts.people.length,
      charactersCount: thoughts.characters.length,
      isThinking: thoughts.isThinking,
    }),
    identityAboutPerson: (id) => thoughts.people.filter((one) => peopleIds(one).includes(id)),
    identityKeepApart: (kind, a, b) => {
      const { people, characters } = thoughts;
      const after = {
        people: people.filter((one) => kind !== 'person' || !isPair(peopleIds(one), a, b)),
        characters: characters.filter(
          (one) => kind !== 'character' || !isPair(characterIds(one), a, b),
        ),
      };
      if (after.people.length + after.characters.length === people.length + characters.length) {
        throw failure('notFound', { params: { what: kind } });
      }
      return backend.record(
        { kind: 'keepApart', params: { name: String(a), other: String(b) } },
        () => Object.assign(thoughts, { people, characters }),
        () => Object.assign(thoughts, after),
      );
    },
    identityRefresh: () => thoughts.refresh(),
  };
}

const personRow = (id: number, more: Partial<PersonRow>): PersonRow => ({
  person: fakePerson(id),
  born: null,
  died: null,
  credits: 8,
  knownFor: ['Silver Harbour 1', 'Midnight Train 2'],
  ...more,
});

/** Two people of the fake who may be one. */
export function fakePeopleSuggestion(
  a: number,
  b: number,
  more: Partial<PeopleSuggestion> = {},
): PeopleSuggestion {
  return {
    pair: [personRow(a, { born: 1895, died: 1966, credits: 12 }), personRow(b, {})],
    band: 'likely',
    score: 70,
    evidence: ['sameSpelling', 'sameMovie'],
    ...more,
  };
}

export const fakeCharacterRow = (
  id: number,
  name: string,
  more: Partial<CharacterRow> = {},
): CharacterRow => ({
  character: { id, name },
  role: 'leading',
  movies: 1,
  performers: 1,
  titles: ['Silver Harbour 1'],
  playedBy: ['Max Schreck'],
  ...more,
});

/** Two characters of the fake that may be one. */
export function fakeCharacterSuggestion(
  a: CharacterRow,
  b: CharacterRow,
  more: Partial<CharacterSuggestion> = {},
): CharacterSuggestion {
  return {
    pair: [a, b],
    band: 'strong',
    score: 92,
    evidence: ['longerName', 'samePerformer'],
    ...more,
  };
}
