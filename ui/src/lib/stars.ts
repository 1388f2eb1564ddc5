import type { IntlShape } from 'react-intl';

/** The most half stars there are: five whole ones. */
export const MOST_STARS = 5;

/** A rating in half stars as words: "4½ stars", "½ star". */
export function starsText(intl: IntlShape, rating: number): string {
  return intl.formatMessage(
    {
      id: 'stars.text',
      defaultMessage:
        '{rating, select, 1 {½ star} 2 {1 star} other {{whole, number}{half, select, true {½} other {}} stars}}',
    },
    { rating, whole: Math.floor(rating / 2), half: String(rating % 2 === 1) },
  );
}

/**
 * What a number key makes of a rating in half stars: so many whole stars, and the same key again
 * half a star less.
 */
export function ratedByKey(stars: number, rating: number | null): number {
  return rating === stars * 2 ? stars * 2 - 1 : stars * 2;
}
