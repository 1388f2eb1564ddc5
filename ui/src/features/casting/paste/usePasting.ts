import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ChangeSetId, MovieId } from '../../../generated/bindings';
import { countsOf, type Decision, newCastings, settle } from './pastedRows';
import { pasteProblem } from './pasteProblem';
import { NO_DRAFT, type PasteDraft, useAddPasted, usePasteDraft, useReadPasted } from './queries';

interface PastingOptions {
  movie: MovieId;
  /** What was pasted already; empty to go on where the dialog was left. */
  text: string;
  onAdded: (changeSet: ChangeSetId, count: number) => void;
}

/** The way of pasted lines: written, read and decided, added. */
export function usePasting({ movie, text, onAdded }: PastingOptions) {
  const intl = useIntl();
  const reading = useReadPasted(movie);
  const adding = useAddPasted(movie);
  const { recall, keep } = usePasteDraft(movie);
  const [nothingAdded, setNothingAdded] = useState(false);
  const [sought, setSought] = useState(0);
  const [draft, setDraft] = useState<PasteDraft>(() =>
    text.trim() === '' ? recall() : { ...NO_DRAFT, text, isRead: true },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is the draft, wherever it lies
  useEffect(() => keep(draft), [draft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what is there when it opens
  useEffect(() => {
    if (draft.isRead) reading.mutate(draft.text);
  }, []);

  const { lines, there } = reading.data ?? { lines: [], there: new Set<string>() };
  // biome-ignore lint/correctness/useExhaustiveDependencies: both lists come with one answer
  const rows = useMemo(
    () => settle(lines, there, draft.decisions),
    [reading.data, draft.decisions],
  );
  const counts = useMemo(() => countsOf(rows), [rows]);
  const { reset } = adding;
  // The same for every row, so that those that stay as they are need no drawing.
  const decide = useCallback(
    (index: number, decision: Decision) => {
      reset();
      setNothingAdded(false);
      setDraft((before) => {
        const decisions = new Map(before.decisions);
        decisions.set(index, { ...decisions.get(index), ...decision });
        return { ...before, decisions };
      });
    },
    [reset],
  );
  const failure = reading.error ?? adding.error;

  return {
    text: draft.text,
    // What could not be read is shown as it was written.
    isRead: draft.isRead && !reading.error,
    isReading: reading.isPending,
    isAdding: adding.isPending,
    rows,
    counts,
    problem: failure
      ? pasteProblem(intl, failure, draft.text)
      : nothingAdded
        ? intl.formatMessage({
            id: 'paste.allThere',
            defaultMessage: 'The movie has all of these already.',
          })
        : null,
    write: (written: string) => {
      reading.reset();
      setDraft({ ...NO_DRAFT, text: written });
    },
    rewrite: () => {
      adding.reset();
      setNothingAdded(false);
      setDraft({ ...draft, isRead: false });
    },
    read: () => {
      if (draft.text.trim() === '' || reading.isPending) return;
      setDraft({ ...draft, isRead: true });
      reading.mutate(draft.text);
    },
    /** How often the next open line was asked for. */
    sought,
    seek: () => setSought(sought + 1),
    decide,
    add: async () => {
      if (adding.isPending || counts.open > 0 || counts.adding === 0) return;
      try {
        const { keys, changeSet } = await adding.mutateAsync(newCastings(rows));
        if (changeSet === null) {
          setNothingAdded(true);
          return;
        }
        setDraft(NO_DRAFT);
        // The dialog goes before an effect would keep it.
        keep(NO_DRAFT);
        onAdded(changeSet, keys.length);
      } catch {
        // The mutation holds the error, and the foot of the dialog says it.
      }
    },
  };
}

export type Pasting = ReturnType<typeof usePasting>;
