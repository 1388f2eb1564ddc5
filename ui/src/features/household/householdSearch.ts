import type { UserId } from '../../generated/bindings';
import type { HouseholdTab } from './queries';

export interface HouseholdSearch {
  /** Ids of the others, with commas between them; without it everybody who can be chosen. */
  with?: string | undefined;
  /** Without it what all love. */
  tab?: HouseholdTab | undefined;
}

/** Who and what is chosen in an address; whatever else stands there means the first choice. */
export function householdFromSearch(search: Record<string, unknown>): HouseholdSearch {
  const chosen = String(search.with ?? '');
  return {
    with: /^(\d{1,9}(,\d{1,9})*|none)$/.test(chosen) ? chosen : undefined,
    tab: search.tab === 'theirs' ? 'theirs' : undefined,
  };
}

/** The others who are chosen; `known` are those who can be. */
export function chosenOf({ with: chosen }: HouseholdSearch, known: readonly UserId[]): UserId[] {
  if (chosen === undefined) return [...known];
  const wanted = new Set(chosen.split(',').map(Number));
  return known.filter((id) => wanted.has(id));
}

/** The same choice as text for an address. */
export function chosenText(chosen: readonly UserId[], known: readonly UserId[]) {
  if (chosen.length === known.length) return undefined;
  return chosen.length === 0 ? 'none' : chosen.join(',');
}
