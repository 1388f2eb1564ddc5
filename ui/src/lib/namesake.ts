import type { IntlShape } from 'react-intl';
import type { PersonRef } from '../generated/bindings';

/** What stands behind a name to tell the person from others of it: "(b. 1895)", "(8 credits)". */
export function namesakeText(
  intl: IntlShape,
  { namesake }: Pick<PersonRef, 'namesake'>,
): string | null {
  if (!namesake) return null;
  return namesake.born === null
    ? intl.formatMessage(
        {
          id: 'namesake.credits',
          defaultMessage: '({credits, plural, one {# credit} other {# credits}})',
        },
        { credits: namesake.credits },
      )
    : intl.formatMessage(
        { id: 'namesake.born', defaultMessage: '(b. {year})' },
        { year: namesake.born },
      );
}
