import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { CastingRow, CastingsOf } from '../../generated/bindings';
import { castingRowsQuery, showRows } from './queries';
import { emptyDraft, type Parts, partsOf, rowsOf } from './rows';
import { SheetState } from './SheetState';

const NONE: CastingRow[] = [];

export type SheetData = ReturnType<typeof useSheetData>;

/** The castings of a sheet and what of it is only on the page, together as rows. */
export function useSheetData(of: CastingsOf, fixed: Partial<Parts>) {
  const client = useQueryClient();
  const { data: castings = NONE } = useQuery(castingRowsQuery(of));
  const [state] = useState(() => new SheetState(fixed));
  const { ids } = state;
  const view = useSyncExternalStore(state.subscribe, state.view);
  const names = useMemo(() => ids.idsOf(castings.map(({ key }) => key)), [ids, castings]);
  const rows = useMemo(() => rowsOf({ castings, ids: names, ...view }), [castings, names, view]);

  /** The castings as they are known when a save has its turn. */
  const stored = () => client.getQueryData(castingRowsQuery(of).queryKey) ?? NONE;
  const storedIds = () => ids.idsOf(stored().map(({ key }) => key));
  return {
    of,
    state,
    castings,
    rows,
    stored,
    storedIds,
    partsOf: (id: number): Parts => {
      const casting = stored()[storedIds().indexOf(id)];
      return casting ? partsOf(casting) : (state.draft(id) ?? emptyDraft(id, fixed));
    },
    /** Shows castings as they will be, until the library answers. */
    show: (soon: CastingRow[]) => showRows(client, of, soon),
  };
}
