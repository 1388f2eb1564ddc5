import { useRef, useState } from 'react';
import type { Choice } from './ChoiceField';

/** What is chosen shows at once; what is refused stays to be put right. */
export function useChoiceDraft(
  value: readonly Choice[],
  save: (chosen: Choice[]) => Promise<string | null>,
) {
  const [draft, setDraft] = useState<readonly Choice[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(0);
  return {
    value: draft ?? value,
    problem,
    onChange: async (chosen: Choice[]) => {
      turn.current += 1;
      const mine = turn.current;
      setDraft(chosen);
      setProblem(null);
      const refused = await save(chosen);
      // A later choice has the say.
      if (turn.current !== mine) return;
      setProblem(refused);
      if (refused === null) setDraft(null);
    },
  };
}
