import { useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { clearToasts, showToast } from '../../components/Toasts';
import type { ChangeLabel, ChangeSetId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { actText } from './labels';
import { useHistoryMutations } from './queries';

export interface History {
  undo: (id: ChangeSetId) => void;
  /** The same, but a refusal is answered as a sentence, to be said where it was asked. */
  takeBack: (id: ChangeSetId) => Promise<string | null>;
  undoLast: () => void;
  redoLast: () => void;
}

/** Hears of each step: what changed, and whether it was taken back or done again. */
type OnStep = (label: ChangeLabel, back: boolean) => void;

/** Undo and redo, each with the sentence that says what it did. */
export function useHistory(onStep: OnStep): History {
  const intl = useIntl();
  const { undo, undoLast, redoLast, readAnew } = useHistoryMutations();

  const turning = useRef(false);

  /** Answers the sentence of a refusal. */
  const step = async (ask: () => Promise<ChangeLabel | null>, done: Done) => {
    // One at a time: a large import takes a while, and a second wish would go one step further. Not
    // so while what is shown is read anew: there a quick second press is meant.
    if (turning.current) return null;
    turning.current = true;
    try {
      const label = await ask().finally(() => {
        turning.current = false;
      });
      await readAnew();
      // What older messages say or offer to take back is no longer so.
      clearToasts();
      showToast({ text: done(intl, label) });
      if (label) onStep(label, done === takenBack);
      return null;
    } catch (error) {
      return errorText(intl, error);
    }
  };
  const say = async (refusal: Promise<string | null>) => {
    const text = await refusal;
    if (text !== null) showToast({ text });
  };
  const takeBack = (id: ChangeSetId) => step(() => undo.mutateAsync(id), takenBack);
  return {
    takeBack,
    undo: (id) => say(takeBack(id)),
    undoLast: () => say(step(() => undoLast.mutateAsync(), takenBack)),
    redoLast: () => say(step(() => redoLast.mutateAsync(), doneAgain)),
  };
}

type Done = (intl: IntlShape, label: ChangeLabel | null) => string;

const takenBack: Done = (intl, label) =>
  label
    ? intl.formatMessage(
        { id: 'history.takenBack', defaultMessage: 'Took back: {change}' },
        { change: actText(intl, label) },
      )
    : intl.formatMessage({ id: 'history.noUndo', defaultMessage: 'Nothing to take back' });

const doneAgain: Done = (intl, label) =>
  label
    ? intl.formatMessage(
        { id: 'history.doneAgain', defaultMessage: 'Done again: {change}' },
        { change: actText(intl, label) },
      )
    : intl.formatMessage({ id: 'history.noRedo', defaultMessage: 'Nothing to do again' });
