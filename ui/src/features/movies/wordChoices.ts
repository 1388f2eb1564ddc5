import type { Choice } from '../../components/ChoiceField';
import { regionNames } from '../../lib/regions';
import { findWords } from './queries';

/** Enough to read; one more letter narrows it. */
const OFFERED = 50;

/** A word is what it is called: its name is its key. */
export const wordChoice = (name: string): Choice => ({ key: name, name });

export const namesOf = (words: readonly { name: string }[]) => words.map(({ name }) => name);

/** Countries of the library first, then those of the world that it does not have yet. */
export async function findCountries(text: string): Promise<Choice[]> {
  const wanted = text.trim().toLocaleLowerCase();
  const own = namesOf(await findWords('countries', text));
  const has = new Set(own.map((name) => name.toLocaleLowerCase()));
  const others = regionNames().filter((name) => {
    const lower = name.toLocaleLowerCase();
    return lower.includes(wanted) && !has.has(lower);
  });
  return [...own, ...others].slice(0, OFFERED).map(wordChoice);
}
