import type { Choice } from '../../components/ChoiceField';
import type { Vocabulary } from '../../generated/bindings';
import type { ChoiceName } from './bulkForm';
import { findWords } from './queries';
import { usePersonChoices } from './usePersonChoices';
import { findCountries, namesOf, wordChoice } from './wordChoices';

/** What can be chosen for each field that is chosen and not written. */
export function useBulkChoices(): Record<ChoiceName, (text: string) => Promise<Choice[]>> {
  const people = usePersonChoices();
  const words = (which: Vocabulary) => async (text: string) =>
    namesOf(await findWords(which, text)).map(wordChoice);
  return {
    genres: words('genres'),
    countries: findCountries,
    directors: people.load,
    set: words('sets'),
  };
}
