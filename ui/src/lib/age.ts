import type { IntlShape } from 'react-intl';
import type { PartialDate } from '../generated/bindings';
import { ageAt, yearOf } from './dates';

/** When somebody lived, as far as it is known. */
export interface Life {
  born: PartialDate | null;
  died: PartialDate | null;
}

interface Age {
  age: number;
  /** Both days are known. */
  exact: boolean;
}

/**
 * The age somebody had on a day, or reached in its year where not both days are known; null where
 * they were not alive or it is not known.
 */
export function ageIn(at: PartialDate | null, { born, died }: Life): Age | null {
  if (!at || !born || yearOf(at) < yearOf(born)) return null;
  if (died && yearOf(at) > yearOf(died)) return null;
  const exact = ageAt(born, at);
  return { age: exact ?? yearOf(at) - yearOf(born), exact: exact !== null };
}

/** "aged 48", or "aged about 48". */
export function agedText(intl: IntlShape, { age, exact }: Age): string {
  return intl.formatMessage(
    {
      id: 'credit.age',
      defaultMessage: '{exact, select, true {aged {age}} other {aged about {age}}}',
    },
    { age, exact: String(exact) },
  );
}
