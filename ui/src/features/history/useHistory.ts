import { useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { clearToasts, showToast } from '../../components/Toasts';
import type { ChangeLabel, ChangeSetId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { useHistoryMutations } from './queries';

export interface History {
  undo: (id: ChangeSetId) => void;
  undoLast: () => void;
  redoLast: () => void;
}

/** Hears of each step: what changed, and whether it was taken back or done again. */
type OnStep = (label: ChangeLabel, back: boolean) => void;

/** Undo and redo, each with the sentence that says what it did. */
export function useHistory(onStep: OnStep): History {
  const intl = useIntl();
  const { undo, undoLast, redoLast } = useHistoryMutations();

  const turning = useRef(false);

  const step = async (ask: () => Promise<ChangeLabel | null>, done: Done): Promise<void> => {
    // One at a time: a large import takes a while, and a second wish would go one step further.
    if (turning.current) return;
    turning.current = true;
    try {
      const label = await ask();
      // What older messages say or offer to take back is no longer so.
      clearToasts();
      showToast({ text: done(intl, label) });
      if (label) onStep(label, done === takenBack);
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    } finally {
      turning.current = false;
    }
  };
  return {
    undo: (id) => step(() => undo.mutateAsync(id), takenBack),
    undoLast: () => step(() => undoLast.mutateAsync(), takenBack),
    redoLast: () => step(() => redoLast.mutateAsync(), doneAgain),
  };
}

type Done = (intl: IntlShape, label: ChangeLabel | null) => string;

const takenBack: Done = (intl, label) =>
  label
    ? intl.formatMessage(
        { id: 'history.takenBack', defaultMessage: 'Took back: {change}' },
        { change: describe(intl, label) },
      )
    : intl.formatMessage({ id: 'history.noUndo', defaultMessage: 'Nothing to take back' });

const doneAgain: Done = (intl, label) =>
  label
    ? intl.formatMessage(
        { id: 'history.doneAgain', defaultMessage: 'Done again: {change}' },
        { change: describe(intl, label) },
      )
    : intl.formatMessage({ id: 'history.noRedo', defaultMessage: 'Nothing to do again' });

function describe(intl: IntlShape, { kind, params }: ChangeLabel): string {
  if (kind === 'import') {
    return intl.formatMessage(
      {
        id: 'history.import',
        defaultMessage: 'import of {movies, plural, one {# movie} other {# movies}}',
      },
      { movies: Number(params.movies ?? 0) },
    );
  }
  if (kind === 'sample') {
    return intl.formatMessage({ id: 'history.sample', defaultMessage: 'the sample collection' });
  }
  return intl.formatMessage(
    {
      id: 'history.editMovie',
      defaultMessage:
        '{field, select, title {title} description {description} other {change}} of {title}',
    },
    { field: params.field ?? '', title: params.title ?? '' },
  );
}
