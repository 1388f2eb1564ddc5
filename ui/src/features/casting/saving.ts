import type {
  CastingEdit,
  CharacterChoice,
  NewCasting,
  PersonChoice,
} from '../../generated/bindings';
import type { Column } from './columns';
import type { Named, Parts } from './rows';

/** A draft as a casting to be. */
export function castingOf({ person, character, kind, creditedAs }: Parts): NewCasting {
  return {
    person: personOf(person),
    character: characterOf(character),
    kind,
    creditedAs,
    roleText: '',
  };
}

/** What changes a casting so that one cell holds this. */
export function editOf(column: Column, parts: Partial<Parts>): CastingEdit {
  switch (column) {
    case 'movie':
      return { field: 'movie', value: parts.movie?.id ?? 0 };
    case 'person':
      return { field: 'person', value: personOf(parts.person ?? null) };
    case 'character':
      return { field: 'character', value: characterOf(parts.character ?? null) };
    case 'creditedAs':
      return { field: 'creditedAs', value: parts.creditedAs ?? '' };
    case 'kind':
      return { field: 'kind', value: parts.kind ?? 'acting' };
  }
}

function personOf(person: Named | null): PersonChoice {
  return person && person.id !== null ? { known: person.id } : { new: person?.name ?? '' };
}

function characterOf(character: Named | null): CharacterChoice {
  if (!character) return 'unnamed';
  return character.id === null ? { new: character.name } : { known: character.id };
}
