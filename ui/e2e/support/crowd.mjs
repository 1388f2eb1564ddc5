import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poster } from './posters.mjs';
import { random } from './random.mjs';

/** A name that no layout was made for. */
const LONG_NAME = 'María Guadalupe Wolfeschlegelsteinhausenbergerdorff de la Santísima Trinidad';
const GENRES = 40;
const CAST = 120;
/** The films of one person, a decade and more between some of them. */
const CAREER = 34;
const GIVEN = 'Ada Bo Cleo Dan Edda Finn Greta Hugo Ines Jon Kaia Leo Mina Nils Ola Pia'.split(' ');
const FAMILY =
  'Lind Ek Ros Vale Moor Grey Storm Berg Falk Holm Dahl Sand Ney Quist Roth Thorn'.split(' ');

const about =
  'Grew up in a harbour town, sold tickets at its only cinema, and stood before a camera for the first ' +
  'time because somebody had to hold the lamp. Everything else is told by the films.';

/**
 * Writes a document of the sort that layouts break on: a film with a cast of 120 and forty genres, a
 * long career, a character whom many have played, long names, and hardly any portraits. Answers the
 * ids that an import of it into a new library keeps.
 */
export function makeCrowd(folder) {
  const { between, pick } = random(11);
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  const picture = (number) => {
    const path = `pictures/${number}.png`;
    writeFileSync(join(folder, path), poster(number));
    return { id: number, path };
  };
  const files = Array.from({ length: 12 }, (_, nth) => picture(nth + 1));
  const persons = Array.from({ length: CAST + 1 }, (_, nth) => ({
    id: nth + 1,
    first_name: GIVEN[nth % GIVEN.length],
    last_name: `${FAMILY[Math.floor(nth / GIVEN.length) % FAMILY.length]}`,
    gender: pick(['female', 'male', null]),
    country: pick(['Sweden', 'France', null]),
    date_of_birth: pick([String(between(1900, 1990)), null]),
    ...(nth % 20 === 0 ? { photo: files[(nth / 20) % files.length].id } : {}),
  }));
  Object.assign(persons[1], { first_name: '', last_name: LONG_NAME, biography: about });
  const characters = Array.from({ length: CAST }, (_, nth) => ({
    id: nth + 1,
    name: nth === 1 ? `The Honourable ${LONG_NAME}` : `Guest ${nth + 1}`,
    role: ['leading', 'supporting', 'background'][Math.min(2, Math.floor(nth / 3))],
    ...(nth === 0
      ? { description: about, aliases: [{ name: 'Number One' }, { name: LONG_NAME }] }
      : {}),
  }));
  const genres = Array.from({ length: GENRES }, (_, nth) => `${pick(FAMILY)} genre ${nth + 1}`);
  const epic = {
    id: 1,
    title:
      'The Guests of the Last Great Hotel on the Northern Line, or Nobody Leaves Before Morning',
    original_title: 'Gästerna på det sista stora hotellet',
    description: `${about}\n\n${about}`,
    release_date: '1962-09-14',
    duration: 194,
    budget: 9_007_199_254_740_991,
    country: 'Sweden',
    genres,
    director: 1,
    poster: 1,
    cast: characters.map(({ id }) => ({ person: id, character: id })),
  };
  const career = Array.from({ length: CAREER }, (_, nth) => ({
    id: nth + 2,
    title: `${pick(FAMILY)} ${pick(FAMILY)} ${nth + 1}`,
    release_date: String(1920 + nth * 3 + (nth > 20 ? 12 : 0)),
    genres: [pick(genres)],
    director: between(2, 60),
    // The second person in every film; the first character always, with somebody new each time.
    cast: [
      { person: 2, character: 1 },
      { person: nth + 3, character: 1 },
      { person: between(60, 120), character: nth + 5 },
    ],
    ...(nth % 4 === 3 ? {} : { poster: files[nth % files.length].id }),
  }));
  const movies = [epic, ...career].map((movie) => ({ sort_title: movie.title, ...movie }));
  const named = (names) => [...new Set(names)].map((name, nth) => ({ id: nth + 1, name }));
  const document = {
    format: 'lobbycard',
    version: 1,
    files,
    countries: named(['Sweden', 'France']),
    genres: named(genres),
    persons,
    characters,
    movies,
  };
  writeFileSync(join(folder, 'lobbycard.json'), JSON.stringify(document));
  return { epic: 1, person: 2, character: 1 };
}
