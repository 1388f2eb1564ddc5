import { useCallback, useEffect, useRef, useState } from 'react';
import type { Choice } from './ChoiceField';

type Load<T> = (text: string) => Promise<T[]>;

/** The choices for a text while the field is in use; the ones before stay until they are there. */
export function useChoices<T extends Choice>(load: Load<T>, text: string, inUse: boolean) {
  const [choices, setChoices] = useState<readonly T[]>([]);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(load);
  latest.current = load;
  const asked = useRef<{ text: string; answer: Promise<T[]> } | null>(null);

  /** The choices for a text, asked for once. */
  const answerTo = useCallback((wanted: string): Promise<T[]> => {
    if (asked.current?.text !== wanted) {
      asked.current = { text: wanted, answer: latest.current(wanted) };
    }
    return asked.current.answer;
  }, []);

  useEffect(() => {
    if (!inUse) return;
    let late = false;
    answerTo(text).then(
      (found) => {
        if (late) return;
        setChoices(found);
        setError(null);
      },
      (failure) => {
        if (late) return;
        // The next try asks again.
        asked.current = null;
        setChoices([]);
        setError(failure);
      },
    );
    return () => {
      late = true;
    };
  }, [text, inUse, answerTo]);

  // What is in the library may change while the field rests.
  useEffect(() => {
    if (!inUse) asked.current = null;
  }, [inUse]);

  return { choices, error, answerTo };
}
