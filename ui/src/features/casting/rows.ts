import type {
  CastingRow,
  CastingsOf,
  CreditKind,
  Image,
  PersonRef,
} from '../../generated/bindings';
import type { ChoiceColumn, Column } from './columns';

/** Somebody or something in a cell; without an id it is new to the library. */
export interface Named {
  id: number | null;
  name: string;
  photo?: Image | null;
  namesake?: PersonRef['namesake'];
  year?: number | null;
}

/** What a row holds. */
export interface Parts {
  movie: Named | null;
  person: Named | null;
  /** Null for a part without a name. */
  character: Named | null;
  creditedAs: string;
  kind: CreditKind;
}

/** A row that is no casting yet. */
export interface Draft extends Parts {
  id: number;
  /** The row it stands below; 0 for the beginning, null for the end. */
  after: number | null;
}

/** What is to be said about a row. */
export interface Note {
  /** Texts that are typed and not kept, or not yet. */
  texts: Partial<Record<Column, string>>;
  /** Why one was not kept. */
  problem: { column: Column; text: string } | null;
}

export interface SheetRow extends Parts, Note {
  id: number;
  /** How many castings stand before it; null for a draft. */
  place: number | null;
  /** Performers of its character in its movie. */
  performers: number;
}

export const NO_NOTE: Note = { texts: {}, problem: null };

export function emptyDraft(id: number, fixed: Partial<Parts>): Draft {
  const parts = { movie: null, person: null, character: null, creditedAs: '', kind: 'acting' };
  return { ...parts, kind: 'acting', ...fixed, id, after: null };
}

/** Whether nothing was put into a row. */
export function isBlank(row: Parts & Partial<Note>, fixed: Partial<Parts>): boolean {
  const choices: ChoiceColumn[] = ['movie', 'person', 'character'];
  return (
    choices.every((column) => row[column] === null || fixed[column] !== undefined) &&
    row.creditedAs === '' &&
    Object.values(row.texts ?? {}).every((text) => text === '')
  );
}

export function partsOf({ key, title, year, person, character, ...rest }: CastingRow): Parts {
  return {
    movie: { id: key.movieId, name: title, year },
    person,
    character: character && { ...character },
    creditedAs: rest.creditedAs ?? '',
    kind: rest.kind,
  };
}

interface Sheet {
  castings: readonly CastingRow[];
  /** Their rows. */
  ids: readonly number[];
  drafts: readonly Draft[];
  notes: ReadonlyMap<number, Note>;
}

/** The rows as they are shown: castings in their order, drafts where they will be. */
export function rowsOf({ castings, ids, drafts, notes }: Sheet): SheetRow[] {
  const performers = new Map<string, number>();
  const partOf = ({ key }: CastingRow) => `${key.movieId} ${key.characterId}`;
  for (const casting of castings) {
    performers.set(partOf(casting), (performers.get(partOf(casting)) ?? 0) + 1);
  }
  const noteOf = (id: number) => notes.get(id) ?? NO_NOTE;
  const rows = castings.map((casting, place): SheetRow => {
    const id = ids[place] ?? 0;
    return {
      ...partsOf(casting),
      ...noteOf(id),
      id,
      place,
      performers: casting.character ? (performers.get(partOf(casting)) ?? 1) : 1,
    };
  });
  const saved = new Set(ids);
  for (const { after, ...draft } of drafts) {
    if (saved.has(draft.id)) continue;
    const row = { ...draft, ...noteOf(draft.id), place: null, performers: 1 };
    const above = rows.findIndex(({ id }) => id === after);
    if (above < 0 && after !== 0) rows.push(row);
    else rows.splice(above + 1, 0, row);
  }
  return rows;
}

/** The text of a cell: what was typed, or what it holds. */
export function textOf(row: SheetRow, column: Exclude<Column, 'kind'>): string {
  const kept = column === 'creditedAs' ? row.creditedAs : (row[column]?.name ?? '');
  return row.texts[column] ?? kept;
}

/** What a row is called. */
export function rowName({ movie, person, character }: Parts, of: CastingsOf['of']): string | null {
  const named = of === 'person' ? movie : person;
  return named?.name ?? character?.name ?? null;
}

/** The same rows with one of them at another place. */
export function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const one = rows.slice(from, from + 1);
  const others = [...rows.slice(0, from), ...rows.slice(from + 1)];
  return [...others.slice(0, to), ...one, ...others.slice(to)];
}
