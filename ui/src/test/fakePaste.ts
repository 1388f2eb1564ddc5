import type {
  CharacterRow,
  commands,
  PastedLine,
  PastedProblem,
  PersonRow,
} from '../generated/bindings';
import { failure, fakeImage } from './fakeLibrary';

type Answers = {
  [Name in 'castingReadPasted']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

const MOST = 5_000;

const person = (
  id: number,
  name: string,
  born: number | null,
  died: number | null,
  credits: number,
  knownFor: string[],
): PersonRow => ({
  person: { id, name, photo: id % 2 ? fakeImage(1000 + id) : null, namesake: null },
  born,
  died,
  credits,
  knownFor,
});

/** The people of the fake whose names are pasted. */
const PEOPLE: Record<string, PersonRow[]> = {
  'Lon Chaney': [
    person(501, 'Lon Chaney', 1883, 1930, 12, ['The Unknown', 'London After Midnight']),
    person(502, 'Lon Chaney', 1906, 1973, 31, ['The Wolf Man', 'House of Dracula']),
  ],
  'Mary Philbin': [person(503, 'Mary Philbin', 1902, 1993, 2, ['The Man Who Laughs'])],
  'Max Schreck': [person(1, 'Max Schreck', 1879, 1936, 9, ['Nosferatu'])],
};

const character = (id: number, name: string, titles: string[]): CharacterRow => ({
  character: { id, name },
  role: null,
  movies: titles.length,
  performers: 1,
  titles,
  playedBy: ['Claude Rains'],
});

/** Those of a name, and whether the first of them is meant. */
const CHARACTERS: Record<string, { found: CharacterRow[]; isMeant: boolean }> = {
  'Christine Daaé': {
    found: [character(701, 'Christine Daaé', ['Phantom of the Opera', 'The Phantom'])],
    isMeant: true,
  },
  Ledoux: { found: [character(702, 'Ledoux', ['Pépé le Moko'])], isMeant: false },
  'Count Orlok': { found: [character(1, 'Count Orlok', ['Nosferatu'])], isMeant: true },
};

/** Lines pasted into the fake: "A ... B", "A as B" and "A – B" are read. */
export function fakePaste(): Answers {
  return {
    castingReadPasted: (_, text) => {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      if (lines.length > MOST) {
        const params = { reason: 'outOfRange', min: '1', max: String(MOST) };
        throw failure('invalid', { field: 'lines', params });
      }
      const seen = new Set<string>();
      return lines.map((line) => {
        const read = readLine(line);
        const pair = `${read.person?.name} ${read.character?.name}`;
        if (read.person && seen.has(pair)) read.problem = 'repeated';
        if (pair === 'Max Schreck Count Orlok') read.problem = 'known';
        seen.add(pair);
        return read;
      });
    },
  };
}

function readLine(whole: string): PastedLine {
  const line = whole.length > 300 ? `${whole.slice(0, 300)}…` : whole;
  const skipped = (problem: PastedProblem): PastedLine => ({
    line,
    person: null,
    character: null,
    creditedAs: '',
    kind: 'acting',
    roleText: '',
    problem,
  });
  if (whole.length > 700) return skipped('tooLong');
  if (whole.endsWith(':')) return skipped('noName');
  if (/^as /.test(whole)) return skipped('noPerson');
  if (/ as$/.test(whole)) return skipped('noCharacter');
  const uncredited = whole.endsWith(' (uncredited)');
  const [who = '', role] = whole
    .replace(' (uncredited)', '')
    .split(/ \.\.\. | as (?!\w+ \w+\))| – /);
  const [, name = who, creditedAs = ''] = /^(.*) \(as (.*)\)$/.exec(who) ?? [];
  const found = PEOPLE[name] ?? [];
  const known = role ? CHARACTERS[role] : undefined;
  return {
    ...skipped('noName'),
    person: { name, found, chosen: found.length === 1 ? (found[0]?.person.id ?? null) : null },
    character: role
      ? {
          name: role,
          found: known?.found ?? [],
          chosen: known?.isMeant ? (known.found[0]?.character.id ?? null) : null,
        }
      : null,
    creditedAs,
    kind: uncredited ? 'uncredited' : 'acting',
    problem: null,
  };
}
