import type { commands, Matrix, MatrixCell, MatrixOf, MatrixRow } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakeImage } from './fakeLibrary';

type Answers = {
  [Name in 'castingMatrix' | 'castingSaveMatrix']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

const FILMS = [
  ['Frankenstein', 1931],
  ['Bride of Frankenstein', 1935],
  ['Son of Frankenstein', 1939],
  ['The Ghost of Frankenstein', 1942],
  ['Frankenstein Meets the Wolf Man', 1943],
  ['House of Frankenstein', 1944],
  ['House of Dracula', 1945],
  ['Abbott and Costello Meet Frankenstein', 1948],
] as const;

/** Who plays whom, by the place of the movie; a semicolon stands between two. */
const PARTS: [string, Record<number, string>][] = [
  [
    'The Monster',
    {
      0: 'Boris Karloff',
      1: 'Boris Karloff',
      2: 'Boris Karloff',
      3: 'Lon Chaney Jr.',
      4: 'Bela Lugosi',
      5: 'Glenn Strange',
      6: 'Glenn Strange',
      7: 'Glenn Strange',
    },
  ],
  [
    'Larry Talbot',
    { 4: 'Lon Chaney Jr.', 5: 'Lon Chaney Jr.', 6: 'Lon Chaney Jr.', 7: 'Lon Chaney Jr.' },
  ],
  ['Dracula', { 5: 'John Carradine', 6: 'John Carradine', 7: 'Bela Lugosi' }],
  ['Henry Frankenstein', { 0: 'Colin Clive', 1: 'Colin Clive' }],
  ['Elizabeth', { 0: 'Mae Clarke', 1: 'Valerie Hobson' }],
  ['Ygor', { 2: 'Bela Lugosi', 3: 'Bela Lugosi' }],
  ['Elsa Frankenstein', { 3: 'Evelyn Ankers', 4: 'Ilona Massey' }],
  ['Ludwig Frankenstein', { 3: 'Cedric Hardwicke' }],
  ['The Bride', { 1: 'Elsa Lanchester; Una O’Connor' }],
  ['Fritz', { 0: 'Dwight Frye' }],
  ['Maleva', { 4: 'Maria Ouspenskaya' }],
];

/** The films of a set as a table; a selection of movies is a large one, `large` by `large`. */
export function fakeMatrix(backend: FakeBackend): Answers {
  const matrixOf = (of: MatrixOf): Matrix => {
    if (of.of === 'director' && of.ids > 900) throw failure('notFound');
    if (of.of !== 'movies') {
      const movies = FILMS.map(([title, year], at) => ({
        id: at + 1,
        title,
        year,
        poster: at === 6 ? null : fakeImage(at + 1),
      }));
      const name = of.of === 'director' ? 'Erle C. Kenton' : 'Universal Frankenstein';
      return { name, movies, rows: PARTS.map(([part, players], at) => rowOf(at, part, players)) };
    }
    if (of.ids.length > 200) {
      throw failure('invalid', { field: 'movies', params: { reason: 'outOfRange', max: '200' } });
    }
    const movies = of.ids.flatMap((id) => backend.cards.get(id) ?? []);
    const players = (row: number) =>
      Object.fromEntries(
        movies.flatMap((_, at) => ((row + at) % 7 < 2 ? [[at, `Player ${row % 90}`]] : [])),
      );
    const rows = Array.from({ length: movies.length < 5 ? 0 : 500 }, (_, row) =>
      rowOf(row, `Character ${row + 1}`, players(row)),
    );
    return { name: null, movies, rows };
  };
  return {
    castingMatrix: (of, least) => {
      const matrix = matrixOf(of);
      const isShown = ({ cells }: MatrixRow) =>
        new Set(cells.map(({ movie }) => movie)).size >= least;
      return { ...matrix, rows: matrix.rows.filter(isShown) };
    },
    castingSaveMatrix: () => 'casting.csv',
  };
}

function rowOf(at: number, name: string, players: Record<number, string>): MatrixRow {
  let before: { movie: number; names: string[] } | null = null;
  const cells: MatrixCell[] = [];
  for (const [place, played] of Object.entries(players)) {
    const movie = Number(place);
    const names = played.split('; ');
    const last: typeof before = before;
    for (const player of names) {
      const isNew = last !== null && !last.names.includes(player);
      cells.push({
        movie,
        personId: numberOf(player),
        name: player,
        kind: player === 'Una O’Connor' ? 'voice' : 'acting',
        was: isNew ? { name: last.names.at(-1) ?? '', movie: last.movie } : null,
      });
    }
    before = { movie, names };
  }
  const performers = new Set(cells.map(({ personId }) => personId)).size;
  return { character: { id: at + 1, name }, performers, cells };
}

/** A number that a name always has. */
function numberOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000, 7);
}
