import { rgbaToThumbHash } from 'thumbhash';
import type {
  CastCredit,
  Image,
  IpcError,
  MovieCard,
  MoviePage,
  MovieRef,
  MovieRow,
  PersonRef,
} from '../generated/bindings';

const FIRST = ['Silver', 'Midnight', 'Last', 'Broken', 'Golden', 'Hidden', 'Paper', 'Winter'];
const SECOND = ['Harbour', 'Train', 'Garden', 'Station', 'Letter', 'Mirror', 'Carnival', 'Road'];
const DIRECTORS = ['Ida Lupino', 'F. W. Murnau', 'Lotte Reiniger', 'Yasujirō Ozu', 'Agnès Varda'];
const PLAYERS = [
  'Max Schreck',
  'Gustav von Wangenheim',
  'Greta Schröder',
  'Alexander Granach',
  'Georg H. Schnell',
  'Ruth Landshoff',
  'John Gottowt',
  'Gustav Botz',
  'Max Nemetz',
  'Wolfgang Heinz',
  'Albert Venohr',
  'Eric van Viele',
  'Karl Etlinger',
  'Hardy von François',
];
/** A movie of which no more than its card is known. */
export const BARE_MOVIE = 60;
const ROLES = [
  'Count Orlok',
  'Thomas Hutter',
  'Ellen Hutter',
  'Knock',
  'Harding',
  'Ruth',
  'Professor Bulwer',
  'Professor Sievers',
  'The Captain',
  'First Mate',
];

export const failure = (code: IpcError['code'], more: Partial<IpcError> = {}): IpcError => ({
  code,
  field: null,
  params: {},
  ...more,
});

const hex = (red: number, green: number, blue: number) =>
  `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** A picture that exists only as its number; the fake draws it when its address is asked for. */
export function fakeImage(seed: number): Image {
  const shade = (step: number) => {
    const turn = ((seed * 47 + step * 29) % 360) / 57.3;
    const wave = (shift: number) => Math.round(110 + 80 * Math.sin(turn + shift));
    return [wave(0), wave(2.1), wave(4.2)] as const;
  };
  const rgba = new Uint8Array(4 * 6 * 4);
  for (let pixel = 0; pixel < 24; pixel += 1) {
    rgba.set([...shade(pixel < 12 ? 0 : 2), 255], pixel * 4);
  }
  return {
    hash: seed.toString(16).padStart(64, '0'),
    width: 800,
    height: 1200,
    thumbhash: btoa(String.fromCharCode(...rgbaToThumbHash(4, 6, rgba))),
    palette: [0, 1, 2, 3, 4].map((step) => hex(...shade(step))),
  };
}

/** The address of a drawn poster. It ends in "#", so that a width may be added behind it. */
export function drawnPoster(hash: string): string {
  const seed = Number.parseInt(hash.slice(-8), 16);
  const [a, b, c] = fakeImage(seed).palette as [string, string, string];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300"><rect width="200" height="300" fill="${a}"/><circle cx="${60 + (seed % 90)}" cy="${90 + (seed % 70)}" r="${40 + (seed % 40)}" fill="${b}"/><path d="M0 ${190 + (seed % 40)}L200 ${160 + (seed % 60)}V300H0z" fill="${c}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}#`;
}

export function fakeCard(id: number): MovieCard {
  const title = `${FIRST[id % 8]} ${SECOND[Math.floor(id / 8) % 8]} ${Math.floor(id / 64) + 1}`;
  return {
    id,
    title:
      id % 23 === 7 ? `${title}, or How the Lamplighter of Sankt Pauli Learned to Wait` : title,
    year: id % 31 === 0 ? null : 1920 + (id % 100),
    durationMinutes: id % 17 === 0 ? null : 60 + (id % 90),
    director: DIRECTORS[id % 5] ?? null,
    poster: id % 9 === 4 ? null : fakeImage(id),
  };
}

export const fakePerson = (id: number): PersonRef => ({
  id,
  name: PLAYERS[(id - 1) % PLAYERS.length] ?? 'Nobody',
  photo: id % 4 === 0 ? null : fakeImage(1000 + id),
  namesake: id === 7 ? { born: 1881, credits: 8 } : null,
});

export const fakeMovieRef = ({ id, title, year, poster }: MovieCard): MovieRef => ({
  id,
  title,
  year,
  poster,
});

export const fakeMovieRow = (card: MovieCard): MovieRow => ({
  card,
  genres: card.id % 4 === 0 ? [] : ['Horror', 'Silent'].slice(card.id % 2),
  addedAt: Date.UTC(2026, 3, 1 + (card.id % 28)),
});

export function fakePage(
  card: MovieCard,
  facts: Record<string, unknown>,
  set: MovieRef[],
): MoviePage {
  const cast: CastCredit[] = PLAYERS.map((_, index) => ({
    person: fakePerson(index + 1),
    character: index < ROLES.length ? { id: index + 1, name: ROLES[index] ?? 'Somebody' } : null,
    creditedAs: null,
    roleText: index < ROLES.length ? null : 'Self',
    kind: index === 9 ? 'voice' : 'acting',
  }));
  // One person, two characters: shown as one entry.
  cast.push({ ...(cast[0] as CastCredit), character: { id: 11, name: 'The Coachman' } });
  const bare = card.id === BARE_MOVIE;
  return {
    id: card.id,
    title: card.title,
    originalTitle: card.id % 2 === 0 ? 'Eine Symphonie des Grauens' : null,
    sortTitle: card.title.toLowerCase(),
    description: bare ? '' : DESCRIPTION,
    releaseDate: card.year === null ? null : { date: `${card.year}-03-04`, precision: 'day' },
    durationMinutes: card.durationMinutes,
    budget: card.id % 3 === 0 ? 1_200_000 : null,
    budgetCurrency: 'USD',
    addedAt: Date.UTC(2026, 10, 2),
    poster: card.poster,
    genres: ['Horror', 'Silent'],
    countries: ['Germany'],
    set: set.length > 1 ? { name: 'The Harbour trilogy', movies: set } : null,
    cast: bare ? [] : cast,
    crew: bare
      ? []
      : [
          { person: { ...fakePerson(5), name: card.director ?? 'Nobody' }, job: 'director' },
          { person: fakePerson(6), job: 'writer' },
          { person: fakePerson(7), job: 'composer' },
        ],
    externalIds: [{ source: 'imdb', value: 'tt0013442' }],
    // What was changed by hand, in the shape of the page.
    ...facts,
  };
}

export const DESCRIPTION =
  'A young clerk crosses the mountains to sell a house in Wisborg. His client arrives by sea, with rats, earth and plague in the hold, and only Ellen understands what he has come for.';
