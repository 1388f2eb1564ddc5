import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { RecentKind, RecentThing } from '../../generated/bindings';
import { commands } from '../../lib/ipc';
import { useApp } from '../appContext';
import { characterRow, movieRow, type PaletteRow, personRow } from './rows';

/** Remembered for each profile; the native side keeps no more. */
const MOST = 20;

function useRecents() {
  const { boot, user, settings, changeSettings } = useApp();
  const isMine = (one: { library: string; user: number }) =>
    one.library === boot.libraryFolder && one.user === user.id;
  const things = settings.recents.find(isMine)?.things ?? [];
  const note = (thing: RecentThing) => {
    const [last] = things;
    if (last?.kind === thing.kind && last.id === thing.id) return;
    const others = things.filter(({ kind, id }) => kind !== thing.kind || id !== thing.id);
    const mine = {
      library: boot.libraryFolder,
      user: user.id,
      things: [thing, ...others].slice(0, MOST),
    };
    changeSettings({ recents: [mine, ...settings.recents.filter((one) => !isMine(one))] });
  };
  return { things, note };
}

/** Remembers that a page was opened, once what it shows is there. */
export function useRecentPage(kind: RecentKind, id: number | undefined): void {
  const { note } = useRecents();
  const latest = useRef(note);
  latest.current = note;
  useEffect(() => {
    if (id !== undefined) latest.current({ kind, id });
  }, [kind, id]);
}

/** What was opened last, as it is called now; what is gone is left out. */
export function useRecentRows(): PaletteRow[] {
  const intl = useIntl();
  const { things } = useRecents();
  const { data } = useQuery({
    queryKey: ['recents', things],
    queryFn: () => loadRows(intl, things),
    // Anything may have been renamed since.
    staleTime: 0,
    gcTime: 60_000,
  });
  return data ?? [];
}

async function loadRows(intl: IntlShape, things: readonly RecentThing[]): Promise<PaletteRow[]> {
  const idsOf = (kind: RecentKind) => things.filter((one) => one.kind === kind).map(({ id }) => id);
  const load = async <T>(kind: RecentKind, ask: (ids: number[]) => Promise<T[]>) => {
    const ids = idsOf(kind);
    return ids.length > 0 ? ask(ids) : [];
  };
  const [movies, people, characters] = await Promise.all([
    load('movie', commands.moviesCards),
    load('person', commands.peopleRows),
    load('character', commands.charactersRows),
  ]);
  const rows = [
    ...movies.map((card) => movieRow(card)),
    ...people.map((row) => personRow(intl, row)),
    ...characters.map((row) => characterRow(intl, row)),
  ];
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return things.flatMap(({ kind, id }) => byKey.get(`${kind}-${id}`) ?? []);
}
