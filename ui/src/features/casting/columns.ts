import type { CastingEdit, CastingsOf } from '../../generated/bindings';

/** What a cell holds. */
export type Column = CastingEdit['field'];

/** Cells in which something of the library is chosen. */
export type ChoiceColumn = 'movie' | 'person' | 'character';

type Whose = CastingsOf['of'];

/** The cells of a row in their order; what all rows share is not one of them. */
export const COLUMNS: Record<Whose, readonly Column[]> = {
  movie: ['person', 'character', 'creditedAs', 'kind'],
  person: ['movie', 'character', 'creditedAs', 'kind'],
  character: ['movie', 'person', 'creditedAs', 'kind'],
};

/** What a row needs to be a casting. */
export const NEEDED: Record<Whose, readonly ChoiceColumn[]> = {
  movie: ['person'],
  person: ['movie'],
  character: ['movie', 'person'],
};

export function isChoice(column: Column): column is ChoiceColumn {
  return column === 'movie' || column === 'person' || column === 'character';
}
