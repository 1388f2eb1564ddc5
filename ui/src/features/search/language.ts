import type { Chip, QueryField } from '../../generated/bindings';

/** The text with one more term. */
export function withTerm(text: string, term: string): string {
  return `${text.trim()} ${term}`.trim();
}

/** The text with a term in place of another. */
export function withTermFor(text: string, before: Chip | undefined, term: string | null): string {
  const rest = before ? before.without : text;
  return term === null ? rest.trim() : withTerm(rest, term);
}

/** A field with a name; quoted, so that it may hold spaces and commas. */
export function nameTerm(field: QueryField, name: string): string {
  const plain = name.replaceAll('"', '');
  return /^[\p{L}\p{N}]+$/u.test(plain) ? `${field}:${plain}` : `${field}:"${plain}"`;
}

/** A span of whole numbers; an end that is open is null. Nothing when both are. */
export function rangeTerm(
  field: 'year' | 'runtime',
  from: number | null,
  to: number | null,
): string | null {
  if (from === null && to === null) return null;
  if (from === to) return `${field}:${from}`;
  return `${field}:${from ?? ''}..${to ?? ''}`;
}

/** The one term of a field that says what is to be. */
export function chipOf(chips: readonly Chip[], field: QueryField): Chip | undefined {
  return chips.find((chip) => chip.field === field && !chip.not);
}

/** First and last whole number of a span, both within it. */
export function endsOf({ range }: Chip): { from: number | null; to: number | null } {
  if (!range) return { from: null, to: null };
  const { how, from, to } = range;
  switch (how) {
    case 'exactly':
      return { from, to: from };
    case 'above':
      return { from: from === null ? null : from + 1, to: null };
    case 'below':
      return { from: null, to: to === null ? null : to - 1 };
    default:
      return { from, to };
  }
}

/** Only words: nothing in it is meant for one field. */
export function isPlain(chips: readonly Chip[]): boolean {
  return chips.every(({ field, not }) => field === 'word' && !not);
}
