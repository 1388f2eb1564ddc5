import type { IntlShape } from 'react-intl';

/**
 * A whole number as this language writes it, with or without its grouping; null for anything
 * else. "1,200" is a number in English and "1,5" is none: it would become 15.
 */
export function parseWhole(intl: IntlShape, text: string): number | null {
  const plain = text.trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  const digits = plain.replace(/\D/g, '');
  if (digits === '') return null;
  // Groups are as often set off by a space of another width as by the right one.
  const narrow = (written: string) => written.replace(/\s/g, ' ');
  const number = Number(digits);
  return narrow(plain) === narrow(intl.formatNumber(number)) ? number : null;
}
