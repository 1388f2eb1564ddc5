import type {
  CastingRow,
  CharacterId,
  NewCasting,
  PastedLine,
  PastedProblem,
  PersonId,
} from '../../../generated/bindings';

/** Somebody of the library, or a new one of that name. */
export type Pick = number | 'new';

/** What a person decided about a line; the rest stays as it was read. */
export interface Decision {
  taken?: boolean;
  person?: Pick;
  character?: Pick;
}

export type Decisions = ReadonlyMap<number, Decision>;

/** A line with what becomes of it. */
export interface PastedRow {
  index: number;
  line: PastedLine;
  /** Null where somebody is to be chosen, and where the line names nobody. */
  person: Pick | null;
  /** Null for a part without a name. */
  character: Pick | null;
  status: 'taken' | 'open' | 'skipped';
  /** Why it is skipped. */
  reason: PastedProblem | 'unwanted' | null;
  /** Whether it could be taken as it stands. */
  canTake: boolean;
}

export interface Counts {
  people: number;
  characters: number;
  open: number;
  skipped: number;
  adding: number;
}

/** The castings of a movie as `settle` compares them. */
export function castingsOf(rows: readonly CastingRow[]): ReadonlySet<string> {
  return new Set(
    rows.map(({ key, character }) => identity(`#${key.personId}`, character && `#${character.id}`)),
  );
}

/** The lines as they were read and then decided: which are added, and why the others are not. */
export function settle(
  lines: readonly PastedLine[],
  there: ReadonlySet<string>,
  decisions: Decisions,
): PastedRow[] {
  const earlier = new Set<string>();
  return lines.map((line, index) => {
    const { taken, person, character } = decisions.get(index) ?? {};
    const who = line.person && (offered(person, line.person.found, personId) ?? defaultOf(line));
    const role =
      line.character &&
      (offered(character, line.character.found, characterId) ?? line.character.chosen ?? 'new');
    const wanted = line.person !== null && (taken ?? line.problem === null);
    const row = { index, line, person: who, character: role };
    if (line.person === null) {
      return { ...row, status: 'skipped', reason: line.problem, canTake: false };
    }
    // Whom nobody has chosen yet may still be somebody else.
    const casting = who === null ? null : castingOf(line, who, role);
    const twice = casting === null ? null : there.has(casting) ? 'known' : null;
    const reason = twice ?? (casting !== null && earlier.has(casting) ? 'repeated' : null);
    if (reason) return { ...row, status: 'skipped', reason, canTake: false };
    if (!wanted) {
      // A line once called known may by now name somebody else, and is only left out.
      const why = taken === undefined ? line.problem : 'unwanted';
      return { ...row, status: 'skipped', reason: why, canTake: true };
    }
    if (casting !== null) earlier.add(casting);
    return { ...row, status: who === null ? 'open' : 'taken', reason: null, canTake: true };
  });
}

/** What the rows come to; a new name in several lines is one new person or character. */
export function countsOf(rows: readonly PastedRow[]): Counts {
  const people = new Set<string>();
  const characters = new Set<string>();
  const counts = { open: 0, skipped: 0, adding: 0 };
  for (const { line, person, character, status } of rows) {
    if (status === 'skipped') {
      counts.skipped += 1;
      continue;
    }
    counts.adding += 1;
    if (status === 'open') counts.open += 1;
    if (person === 'new' && line.person) people.add(folded(line.person.name));
    if (character === 'new' && line.character) characters.add(folded(line.character.name));
  }
  return { ...counts, people: people.size, characters: characters.size };
}

/** The castings to be, in the order of the lines. */
export function newCastings(rows: readonly PastedRow[]): NewCasting[] {
  return rows.flatMap(({ line, person, character, status }) => {
    if (status !== 'taken' || person === null || line.person === null) return [];
    const { kind, creditedAs, roleText } = line;
    return {
      person: person === 'new' ? { new: line.person.name } : { known: person },
      character: roleOf(line, character),
      kind,
      creditedAs,
      roleText,
    };
  });
}

function roleOf({ character }: PastedLine, pick: Pick | null): NewCasting['character'] {
  if (character === null || pick === null) return 'unnamed';
  return pick === 'new' ? { new: character.name } : { known: pick };
}

const personId = ({ person }: { person: { id: PersonId } }) => person.id;
const characterId = ({ character }: { character: { id: CharacterId } }) => character.id;

/** A decision, unless whom it names is not offered any more. */
function offered<T>(pick: Pick | undefined, found: readonly T[], idOf: (one: T) => number) {
  if (pick === 'new' || found.some((one) => idOf(one) === pick)) return pick;
  return undefined;
}

/** One of that name is meant, of several one is to be chosen, and nobody is somebody new. */
function defaultOf({ person }: PastedLine): Pick | null {
  if (person === null) return null;
  return person.chosen ?? (person.found.length === 0 ? 'new' : null);
}

function castingOf({ person, character }: PastedLine, who: Pick, role: Pick | null): string {
  return identity(
    who === 'new' ? folded(person?.name ?? '') : `#${who}`,
    role === 'new' ? folded(character?.name ?? '') : role === null ? null : `#${role}`,
  );
}

/** No name holds a line break. */
const identity = (person: string, character: string | null) => `${person}\n${character ?? ''}`;

const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
