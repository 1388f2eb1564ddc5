import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { hasHalfDay } from '../../components/DayField';
import type { ChangeSetId, MovieId, Watch } from '../../generated/bindings';
import { FIRST_DAY, lastDay } from './dayRange';
import { useAddWatch, useEditWatch } from './queries';
import { todayText } from './today';
import { noDayText, rangeText, watchProblem } from './watchProblem';

interface WatchFormOptions {
  movie: MovieId;
  /** What is written anew; null for a new entry. */
  watch: Watch | null;
  /** Whether a new entry is of a film that was watched before. */
  isRewatch: boolean;
  /** It was kept; null where it is as it was. */
  onKept: (changeSet: ChangeSetId | null) => void;
}

/** What is typed of an entry until it is kept, and what was refused of it. */
export function useWatchForm({ movie, watch, isRewatch, onKept }: WatchFormOptions) {
  const intl = useIntl();
  const add = useAddWatch();
  const edit = useEditWatch();
  const [hasDay, setHasDay] = useState(watch === null || watch.watchedOn !== null);
  const [draft, setDraft] = useState({
    day: watch?.watchedOn ?? (todayText() as string | null),
    isRewatch: watch?.isRewatch ?? isRewatch,
    note: watch?.note ?? '',
  });
  const [problem, setProblem] = useState<ReturnType<typeof watchProblem> | null>(null);
  const isPending = add.isPending || edit.isPending;

  const dayProblem = (form: HTMLFormElement) => {
    if (!hasDay) return null;
    if (draft.day === null || hasHalfDay(form)) return noDayText(intl);
    const [min, max] = [FIRST_DAY, lastDay()];
    return draft.day < min || draft.day > max ? rangeText(intl, min, max) : null;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const text = dayProblem(event.currentTarget);
    if (text !== null) {
      setProblem({ field: 'watchedOn', text });
      return;
    }
    const { isRewatch, note } = draft;
    const entry = { watchedOn: (hasDay && draft.day) || '', isRewatch, note: note.trim() };
    try {
      onKept(
        watch
          ? await edit.mutateAsync({ id: watch.id, entry })
          : (await add.mutateAsync({ movie, entry })).changeSet,
      );
    } catch (error) {
      setProblem(watchProblem(intl, error));
    }
  };

  return {
    draft,
    hasDay,
    isPending,
    submit,
    /** Enter keeps the entry, in the note with Ctrl; for the form, before a part of a day takes it. */
    onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => {
      if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
      const isNote = event.target.closest('textarea') !== null;
      const isPart = event.target.closest('[role="spinbutton"]') !== null;
      if (!isPart && !(isNote && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      event.currentTarget.requestSubmit();
    },
    problemAt: (field: 'watchedOn' | 'note') => (problem?.field === field ? problem.text : null),
    setHasDay: (has: boolean) => {
      setHasDay(has);
      setProblem(null);
    },
    change: (part: Partial<typeof draft>) => {
      setDraft((now) => ({ ...now, ...part }));
      setProblem(null);
    },
  };
}
