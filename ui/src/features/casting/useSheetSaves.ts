import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import type { IpcError } from '../../generated/bindings';
import { toIpcError } from '../../lib/errors';
import { type Column, NEEDED } from './columns';
import { castingProblem } from './problems';
import { useReadAnew, writes } from './queries';
import type { Parts } from './rows';
import { castingOf, editOf } from './saving';
import { useSaveQueue } from './useSaveQueue';
import type { SheetData } from './useSheetData';

const TAKEN: IpcError = { code: 'invalid', field: null, params: { reason: 'taken' } };

/** The saves of a sheet; what is refused is said at its row. */
export function useSheetSaves(data: SheetData) {
  const { of, state, castings, stored, storedIds, partsOf, show } = data;
  const intl = useIntl();
  const readAnew = useReadAnew();
  const { ids } = state;
  const kept = useRef<{ id: number; column: Column; text: string }[]>([]);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const queue = useSaveQueue(async () => {
    await readAnew();
    if (!queue.isIdle()) return;
    ids.settle(stored().map(({ key }) => key));
    for (const { id, column, text } of kept.current.splice(0)) state.settle(id, column, text);
    const saved = new Set(storedIds());
    state.drop((id) => saved.has(id));
  });

  // An undo gives a row the key it had before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that others were read is the occasion
  useEffect(() => {
    if (queue.isIdle()) ids.settle(castings.map(({ key }) => key));
  }, [castings]);

  /** Makes a casting of a draft that has what one needs. */
  const add = async (id: number): Promise<void> => {
    const draft = state.draft(id);
    const movie = draft?.movie?.id;
    if (!draft || !movie || NEEDED[of.of].some((column) => draft[column] === null)) return;
    const above = storedIds().indexOf(draft.after ?? -1);
    const isPlaced = of.of === 'movie' && (above >= 0 || draft.after === 0);
    const place = isPlaced ? above + 1 : null;
    const [key] = (await writes.add(movie, place, [castingOf(draft)])).keys;
    if (!key) throw TAKEN;
    ids.follow(id, key);
  };
  /** Does it when its turn comes; `aim.parts` is what the row is to hold then. */
  const attempt = (id: number, column: Column, act: (aim: { parts: Parts }) => Promise<void>) =>
    queue.run(async () => {
      const aim = { parts: partsOf(id) };
      try {
        await act(aim);
      } catch (error) {
        const { code, params } = toIpcError(error);
        if (code === 'notFound' && params.what === 'casting' && ids.keyOf(id)) {
          // The row stays as one that is not saved yet, with all it held.
          const order = storedIds();
          const place = order.indexOf(id);
          const parts = partsOf(id);
          show(stored().filter((_, at) => at !== place));
          ids.forget(id);
          state.add(parts, order[place - 1] ?? 0, id);
        }
        const text = castingProblem(intl, error, column, aim.parts);
        state.say(id, (note) => ({ ...note, problem: { column, text } }));
        if (!isThere.current) showToast({ text });
      }
    });

  return {
    run: queue.run,
    attempt,
    add: (id: number) => attempt(id, NEEDED[of.of][0] ?? 'person', () => add(id)),
    /** Lets one cell of a row hold what it is told when its turn comes. */
    put: (id: number, column: Column, text: string, change: () => Promise<Partial<Parts>>) =>
      attempt(id, column, async (aim) => {
        const part = await change();
        aim.parts = { ...aim.parts, ...part };
        const key = ids.keyOf(id);
        if (key) {
          const edited = await writes.edit(key, editOf(column, part));
          if (edited) ids.follow(id, edited.key);
        } else {
          state.fill(id, part);
          await add(id);
        }
        kept.current.push({ id, column, text });
      }),
  };
}
