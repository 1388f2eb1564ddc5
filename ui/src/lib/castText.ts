import type { IntlShape } from 'react-intl';
import type { CharacterRow } from '../generated/bindings';

/** How often a character was played: "17 movies, 11 performers". */
export function castText(
  intl: IntlShape,
  { movies, performers }: Pick<CharacterRow, 'movies' | 'performers'>,
): string {
  return intl.formatMessage(
    {
      id: 'characters.counts',
      defaultMessage:
        '{movies, plural, =0 {Not played yet} one {# movie, } other {{movies, number} movies, }}{performers, plural, =0 {} one {# performer} other {{performers, number} performers}}',
    },
    { movies, performers },
  );
}
