import type { Life } from '../../lib/age';
import { yearOf } from '../../lib/dates';
import type { LifeSpan } from '../../lib/lifeYears';

/** The years of a whole page's dates. */
export function lifeOf({ born, died }: Life): LifeSpan {
  return { born: born && yearOf(born), died: died && yearOf(died) };
}
