import type { CharacterField, CharacterId, CharacterPage } from '../../generated/bindings';
import { keyOf } from './portrayalKeys';

/** The facts in the order they are compared. */
export const MERGED_FIELDS = [
  'name',
  'role',
  'description',
] as const satisfies readonly CharacterField[];

/** What stays and what goes. */
export interface Pair {
  keep: CharacterPage;
  gone: CharacterPage;
}

/** Whose value was chosen by hand, for each field. */
export type Chosen = Partial<Record<CharacterField, CharacterId>>;

const factOf = (character: CharacterPage, field: CharacterField): string => character[field] ?? '';

export function differs(one: CharacterPage, other: CharacterPage, field: CharacterField): boolean {
  return factOf(one, field) !== factOf(other, field);
}

/** Whose value the field will have: the chosen one, else that of what stays where there is one. */
export function ownerOf(field: CharacterField, { keep, gone }: Pair, chosen: Chosen): CharacterId {
  return chosen[field] ?? (factOf(keep, field) === '' ? gone.id : keep.id);
}

/** The facts that what stays takes from what goes. */
export function takenFields(pair: Pair, chosen: Chosen): CharacterField[] {
  return MERGED_FIELDS.filter(
    (field) =>
      differs(pair.keep, pair.gone, field) && ownerOf(field, pair, chosen) === pair.gone.id,
  );
}

/** The portrayals that come over; one that both have is there already. */
export function comingOver({ keep, gone }: Pair): number {
  const there = new Set(keep.portrayals.map(keyOf));
  return gone.portrayals.filter((portrayal) => !there.has(keyOf(portrayal))).length;
}

/** What the one character is called afterwards, and which name becomes another one of it. */
export function namesAfter(pair: Pair, chosen: Chosen): { name: string; other: string | null } {
  const isTaken = ownerOf('name', pair, chosen) === pair.gone.id;
  const [name, left] = isTaken
    ? [pair.gone.name, pair.keep.name]
    : [pair.keep.name, pair.gone.name];
  return { name, other: left.toLocaleLowerCase() === name.toLocaleLowerCase() ? null : left };
}
