import { useRef } from 'react';
import type {
  CastingsAdded,
  CastingsOf,
  ChangeSetId,
  CreditKind,
  MovieId,
  NewCasting,
} from '../../generated/bindings';
import { type ChoiceColumn, NEEDED } from './columns';
import { writes } from './queries';
import { isBlank, moved, type Named, type Parts, rowName, type SheetRow } from './rows';
import { useSheetData } from './useSheetData';
import { useSheetSaves } from './useSheetSaves';
import { useStable } from './useStable';

interface SheetOptions {
  of: CastingsOf;
  /** What all its rows share. */
  fixed: Partial<Parts>;
  onRemoved: (changeSet: ChangeSetId, name: string) => void;
}

/** Finds out what a typed text means. */
export type Meaning = () => Promise<Named | null>;

export type Sheet = ReturnType<typeof useSheet>;

/** What is done to the rows of a sheet. */
export type SheetActs = Sheet['acts'];

/** The rows of an editor and what is done to them: shown at once, saved one after the other. */
export function useSheet({ of, fixed, onRemoved }: SheetOptions) {
  const data = useSheetData(of, fixed);
  const { rows, state, stored, storedIds, show } = data;
  const saves = useSheetSaves(data);
  const moving = useRef<{ id: number; place: number } | null>(null);
  const rowOf = (id: number) => rows.find((row) => row.id === id);
  const type = (id: number, column: ChoiceColumn | 'creditedAs', text: string) =>
    state.say(id, ({ texts }) => ({ texts: { ...texts, [column]: text }, problem: null }));

  const acts = useStable({
    isBlank: (row: SheetRow) => isBlank(row, fixed),
    /** How many castings stand before it, as they are shown. */
    placeOf: (id: number) => storedIds().indexOf(id),
    /** Keeps what was typed into a cell, as soon as it is known what it means. */
    choose: (id: number, column: ChoiceColumn, text: string, meaning: Meaning) => {
      type(id, column, text);
      saves.put(id, column, text, async () => ({ [column]: await meaning() }));
    },
    credit: (id: number, text: string) => {
      type(id, 'creditedAs', text);
      saves.put(id, 'creditedAs', text, async () => ({ creditedAs: text.trim() }));
    },
    setKind: (id: number, kind: CreditKind) => {
      const order = storedIds();
      show(stored().map((row, place) => (order[place] === id ? { ...row, kind } : row)));
      saves.put(id, 'kind', kind, async () => ({ kind }));
    },
    /** What was typed stays in the cell with a sentence until it is kept or dropped. */
    leave: (id: number, column: ChoiceColumn, typed: string, problem: string) =>
      state.say(id, ({ texts }) => ({
        texts: { ...texts, [column]: typed },
        problem: { column, text: problem },
      })),
    /** Drops what was typed into a cell. */
    revert: (id: number, column: ChoiceColumn | 'creditedAs') =>
      state.say(id, ({ texts: { [column]: _, ...texts }, problem }) => ({
        texts,
        problem: problem?.column === column ? null : problem,
      })),
    /** Saves a row that was refused before and is whole. */
    retry: (id: number) => {
      const row = rowOf(id);
      if (row?.place !== null || !NEEDED[of.of].every((column) => row[column])) return;
      state.say(id, ({ texts }) => ({ texts, problem: null }));
      saves.add(id);
    },
    /** A row below with the same performer, or movie, and kind. Answers the new row. */
    duplicate: ({ id, kind, ...row }: SheetRow): number => {
      const column = of.of === 'movie' ? 'person' : 'movie';
      const added = state.add({ [column]: row[column], kind }, id);
      // A second part without a name would be refused; it waits for its name.
      const same = rows.filter((one) => one.place !== null && one.character === null);
      if (!same.some((one) => one[column]?.id === row[column]?.id)) saves.add(added);
      return added;
    },
    remove: (row: SheetRow) => {
      state.say(row.id, () => ({ texts: {}, problem: null }));
      if (row.place === null) {
        state.drop((id) => id === row.id);
        return;
      }
      const order = storedIds();
      show(stored().filter((_, place) => order[place] !== row.id));
      saves.attempt(row.id, 'person', async () => {
        const key = state.ids.keyOf(row.id);
        const changeSet = key ? await writes.remove([key]) : null;
        if (changeSet !== null) onRemoved(changeSet, rowName(row, of.of) ?? '');
      });
    },
    /** Gives a row another place. Many moves in a row, as of a key held down, are one. */
    move: (id: number, place: number) => {
      const from = storedIds().indexOf(id);
      if (from < 0 || from === place) return;
      show(moved(stored(), from, place));
      if (moving.current?.id === id) {
        moving.current.place = place;
        return;
      }
      const move = { id, place };
      moving.current = move;
      saves.attempt(id, 'person', async () => {
        if (moving.current === move) moving.current = null;
        const key = state.ids.keyOf(id);
        if (key) await writes.move(key, move.place);
      });
    },
    /** Adds many at the end in one step. */
    addMany: async (movie: MovieId, castings: NewCasting[]): Promise<CastingsAdded> => {
      let added: CastingsAdded = { keys: [], twice: [], changeSet: null };
      await saves.run(async () => {
        added = await writes.add(movie, null, castings);
      });
      return added;
    },
  });
  return { of, rows, acts };
}
