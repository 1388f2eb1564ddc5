import { createContext, use } from 'react';
import type { ChangeSetId, Vocabulary, Word } from '../../generated/bindings';

/** What the rows of a list can do, and which of them is at it. */
interface WordActions {
  which: Vocabulary;
  words: readonly Word[];
  renaming: number | null;
  rename: (id: number | null) => void;
  merge: (gone: Word, into: Word | null) => void;
  remove: (word: Word) => void;
  onDone: (text: string, changeSet: ChangeSetId) => void;
}

export const WordActionsContext = createContext<WordActions | null>(null);

export function useWordActions(): WordActions {
  const actions = use(WordActionsContext);
  if (!actions) throw new Error('useWordActions is for rows of a list of words');
  return actions;
}
