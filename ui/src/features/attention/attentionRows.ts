import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { AttentionItem, AttentionReason } from '../../generated/bindings';

/** A line of the list: the head of a group, or one of its items. */
export type AttentionRow = { reason: AttentionReason; count: number } | { item: AttentionItem };

/** The groups, in the order they are shown in. */
export const reasonNames: Record<AttentionReason, MessageDescriptor> = defineMessages({
  bornAfterRelease: {
    id: 'attention.group.bornAfterRelease',
    defaultMessage: 'Credited before their birth',
  },
  afterDeath: { id: 'attention.group.afterDeath', defaultMessage: 'Credited after their death' },
  over110: { id: 'attention.group.over110', defaultMessage: 'Credited at a great age' },
  longDuration: { id: 'attention.group.longDuration', defaultMessage: 'Very long' },
  earlyRelease: { id: 'attention.group.earlyRelease', defaultMessage: 'Very early' },
});

const REASONS = Object.keys(reasonNames) as AttentionReason[];

export function rowsOf(items: readonly AttentionItem[]): AttentionRow[] {
  return REASONS.flatMap((reason): AttentionRow[] => {
    const its = items.filter((item) => item.reason === reason);
    if (its.length === 0) return [];
    return [{ reason, count: its.length }, ...its.map((item) => ({ item }))];
  });
}

export function keyOf(row: AttentionRow): string {
  if (!('item' in row)) return row.reason;
  const { reason, movieId, personId } = row.item;
  return `${reason} ${movieId} ${personId}`;
}
