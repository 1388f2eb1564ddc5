import type { QueryProblem, Understood } from '../../generated/bindings';

/** What of a text was understood, and the text that its spans are in. */
export interface UnderstoodText extends Understood {
  text: string;
}

/** What was not understood, but for a last term whose value is on its way. */
export function finishedProblems(understood: UnderstoodText | undefined): QueryProblem[] {
  if (!understood) return [];
  const { text, problems } = understood;
  return problems.filter(
    ({ reason, span }) =>
      span.end !== text.length || (reason !== 'missingValue' && reason !== 'unfinishedQuote'),
  );
}
