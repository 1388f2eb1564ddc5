import type { IntlShape } from 'react-intl';
import type { PartialDate, PersonPage } from '../../generated/bindings';
import { ageAt, yearOf } from '../../lib/dates';

export interface LifeSpan {
  born: number | null;
  died: number | null;
}

/** The years of a whole page's dates. */
export function lifeOf({ born, died }: Life): LifeSpan {
  return { born: born && yearOf(born), died: died && yearOf(died) };
}

/** "1895–1966", "b. 1895", "d. 1966", or nothing. */
export function lifeYears(intl: IntlShape, { born, died }: LifeSpan): string {
  if (born !== null && died !== null) return `${born}–${died}`;
  if (born !== null) {
    return intl.formatMessage(
      { id: 'people.born', defaultMessage: 'b. {year}' },
      { year: String(born) },
    );
  }
  if (died === null) return '';
  return intl.formatMessage(
    { id: 'people.died', defaultMessage: 'd. {year}' },
    { year: String(died) },
  );
}

/** When somebody lived, as far as it is known. */
export type Life = Pick<PersonPage, 'born' | 'died'>;

/**
 * The age somebody had on a day, or reached in its year where not both days are known; null where
 * they were not alive or it is not known.
 */
export function ageIn(
  at: PartialDate | null,
  { born, died }: Life,
): { age: number; exact: boolean } | null {
  if (!at || !born || yearOf(at) < yearOf(born)) return null;
  if (died && yearOf(at) > yearOf(died)) return null;
  const exact = ageAt(born, at);
  return { age: exact ?? yearOf(at) - yearOf(born), exact: exact !== null };
}
