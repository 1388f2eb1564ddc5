import type { CastingKey, CastingRow, NewCasting } from '../../generated/bindings';
import type { SheetRow } from './rows';

/** A casting of another movie, and whether the cast has the same already. */
export interface CopyRow {
  /** What names it among the others. */
  name: string;
  casting: CastingRow;
  isThere: boolean;
}

/** The castings of another movie beside the cast that they would come into. */
export function copyRows(castings: readonly CastingRow[], cast: readonly SheetRow[]): CopyRow[] {
  const part = (person: number | null | undefined, character: number | null | undefined) =>
    `${person} ${character ?? 'unnamed'}`;
  const there = new Set(
    cast
      .filter(({ place }) => place !== null)
      .map(({ person, character }) => part(person?.id, character?.id)),
  );
  return castings.map((casting) => ({
    name: nameOf(casting.key),
    casting,
    isThere: there.has(part(casting.person.id, casting.character?.id)),
  }));
}

/** The same casting for another movie. */
export function copyOf({ person, character, ...credit }: CastingRow): NewCasting {
  return {
    person: { known: person.id },
    character: character ? { known: character.id } : 'unnamed',
    kind: credit.kind,
    creditedAs: credit.creditedAs ?? '',
    roleText: credit.roleText ?? '',
  };
}

function nameOf({ characterId, personId }: CastingKey): string {
  return `${characterId} ${personId}`;
}
