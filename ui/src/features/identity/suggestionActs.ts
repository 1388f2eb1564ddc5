import { createContext, use } from 'react';
import type { Suggestion } from './suggestions';

/** What can be done with a suggestion. */
export interface SuggestionActs {
  merge: (suggestion: Suggestion) => void;
  keepApart: (suggestion: Suggestion) => void;
}

/** Rows are kept while their suggestion is the same; what they do comes from here. */
export const SuggestionActsContext = createContext<SuggestionActs | null>(null);

export function useSuggestionActs(): SuggestionActs {
  const acts = use(SuggestionActsContext);
  if (!acts) throw new Error('a suggestion stands in a list');
  return acts;
}
