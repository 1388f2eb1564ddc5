import type { IntlShape } from 'react-intl';
import type { MatrixCell, MovieRef } from '../../generated/bindings';
import { namesOf, type Row } from './cells';

/** "Frankenstein, 1931", or the title alone. */
export function titleText(movie: MovieRef | undefined): string {
  if (!movie) return '';
  return movie.year === null ? movie.title : `${movie.title}, ${movie.year}`;
}

/** Who plays whom, with what is to be said about how. */
export function playsText(intl: IntlShape, row: Row, { name, kind }: MatrixCell): string {
  return intl.formatMessage(
    {
      id: 'matrix.plays',
      defaultMessage:
        '{name} as {character}{kind, select, voice { (voice)} uncredited { (uncredited)} other {}}',
    },
    { name, character: row.character.name, kind },
  );
}

/** Who played it before, where that is somebody else. */
export function wasText(intl: IntlShape, movies: readonly MovieRef[], cell: MatrixCell) {
  if (!cell.was) return null;
  return intl.formatMessage(
    { id: 'matrix.was', defaultMessage: 'was {name} in {movie}' },
    { name: cell.was.name, movie: titleText(movies[cell.was.movie]) },
  );
}

/** All that a cell says, for those who hear it. */
export function cellLabel(
  intl: IntlShape,
  movies: readonly MovieRef[],
  row: Row,
  column: number,
): string {
  const movie = titleText(movies[column]);
  const cell = row.cells.get(column);
  if (!cell) {
    return intl.formatMessage(
      { id: 'matrix.nobody', defaultMessage: 'Nobody as {character} in {movie}' },
      { character: row.character.name, movie },
    );
  }
  const all = intl.formatMessage(
    { id: 'matrix.cell', defaultMessage: '{names} as {character} in {movie}' },
    { names: namesOf(cell), character: row.character.name, movie },
  );
  const notes = cell.castings.map((casting) =>
    intl.formatMessage(
      {
        id: 'matrix.note',
        defaultMessage:
          '{kind, select, voice {. {name} by voice} uncredited {. {name} uncredited} other {}}{was, select, none {} other {. Recast: {was}}}',
      },
      { kind: casting.kind, name: casting.name, was: wasText(intl, movies, casting) ?? 'none' },
    ),
  );
  return all + notes.join('');
}
