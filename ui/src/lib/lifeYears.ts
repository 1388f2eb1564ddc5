import type { IntlShape } from 'react-intl';

export interface LifeSpan {
  born: number | null;
  died: number | null;
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
