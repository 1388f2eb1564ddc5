import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Vocabulary } from '../../generated/bindings';

/** The lists in the order of their tabs. */
export const LISTS: readonly Vocabulary[] = ['genres', 'countries', 'sets'];

export const listNames: Record<Vocabulary, MessageDescriptor> = defineMessages({
  genres: { id: 'vocabulary.genres', defaultMessage: 'Genres' },
  countries: { id: 'vocabulary.countries', defaultMessage: 'Countries' },
  sets: { id: 'vocabulary.sets', defaultMessage: 'Sets' },
});

/** The list that the address asks for. */
export function vocabularyFromSearch({ which }: Record<string, unknown>): { which?: Vocabulary } {
  const known = LISTS.find((list) => list === which);
  return known ? { which: known } : {};
}
