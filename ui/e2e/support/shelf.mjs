import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poster } from './posters.mjs';
import { random } from './random.mjs';

/** Titles that have gone wrong elsewhere: accents, articles, other scripts, symbols, great length. */
const UNUSUAL = [
  'Zoë’s Harbour',
  'Élan vital',
  'The Ångström Limit',
  'Œuvre d’une nuit',
  'Łódź at Four in the Morning',
  'A Quiet & <Loud> House',
  'An Hour “Between”',
  '¿Dónde está el faro?',
  '東京の雪',
  '夜の橋',
  'ليل المدينة',
  'הגשר האחרון',
  'Письмо с острова',
  '9 Lanterns',
  '…and Then Rain',
  'The Extraordinary and Rather Badly Documented Second Voyage of the Lighthouse Keeper’s Youngest ' +
    'Daughter to the Islands Beyond the Map',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
];

const WORDS = (
  'Night Day Star River King Queen Silent Broken Lost Last First Red Blue Dark House Road City Sea ' +
  'Winter Summer Garden Stone Fire Glass Paper Shadow Storm Wolf Bird Horse Train Moon Iron Gold ' +
  'Silver Hidden Secret Empty Golden Wild Little Great North Return Dream Memory Letter Island Tower'
).split(' ');
const SYLLABLES =
  'ba be bi bo ca da de do fa fi ga go ha jo ka ke la le li lo ma me mi mo na ne no pa ra re ri ro sa se so ta te ti to va wi ya zo'.split(
    ' ',
  );
const GENRES = 'Drama Comedy Thriller Horror Romance Documentary Animation War Crime Western'.split(
  ' ',
);
const COUNTRIES = [
  'France',
  'Japan',
  'Italy',
  'Poland',
  'Mexico',
  'Senegal',
  'United States',
  'Iran',
];
const POSTERS = 60;
const CAST = 10;

/**
 * Writes a folder of movies, one below the other as movie.nfo beside poster.png, the same for the
 * same arguments, and answers what is on it: `movies` in the order written, each with title, year,
 * hasPoster and director, and `people`, how many different persons are credited.
 */
export function makeShelf(folder, { count, seed = 1 }) {
  const { between, next, pick } = random(seed);
  const names = (total) => {
    const word = (syllables) => {
      const text = Array.from({ length: syllables }, () => pick(SYLLABLES)).join('');
      return text[0].toUpperCase() + text.slice(1);
    };
    const found = new Set();
    while (found.size < total) found.add(`${word(between(2, 3))} ${word(between(2, 4))}`);
    return [...found];
  };
  const actors = names(Math.max(60, count));
  const roles = names(Math.max(60, count));
  const drawn = new Map();
  const taken = new Set();
  const credited = new Set();

  const movies = Array.from({ length: count }, (_, index) => {
    const title =
      index < UNUSUAL.length ? UNUSUAL[index] : freshTitle(taken, { between, next, pick });
    const movie = {
      title,
      year: between(1920, 2025),
      hasPoster: index % 9 !== 4,
      director: pick(actors),
      genres: [...new Set([pick(GENRES), pick(GENRES)])],
      country: pick(COUNTRIES),
      runtime: between(60, 200),
      plot: `${Array.from({ length: 40 }, () => pick(WORDS).toLowerCase()).join(' ')}.`,
      set: index % 20 === 7 ? 'The Harbour Trilogy' : null,
      // The first of the list are cast most often, as stars are.
      cast: Array.from({ length: CAST }, () => ({
        name: actors[Math.min(Math.floor(next() ** 3 * actors.length), actors.length - 1)],
        role: pick(roles),
      })).filter((one, i, all) => all.findIndex((other) => other.name === one.name) === i),
    };
    for (const name of [movie.director, ...movie.cast.map((one) => one.name)]) credited.add(name);

    const below = join(folder, folderName(movie, index));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, 'movie.nfo'), nfo(movie, index + 1));
    if (movie.hasPoster) {
      const number = index % POSTERS;
      if (!drawn.has(number)) drawn.set(number, poster(number));
      writeFileSync(join(below, 'poster.png'), drawn.get(number));
    }
    return movie;
  });
  return { folder, movies, people: credited.size };
}

function freshTitle(taken, { between, next, pick }) {
  for (;;) {
    const words = Array.from({ length: between(1, 4) }, () => pick(WORDS)).join(' ');
    const title = next() < 0.3 ? `The ${words}` : words;
    // Beyond the first few hundred most short titles are used up; a part number makes them new.
    const numbered = taken.has(title) ? `${title} ${between(2, 99)}` : title;
    if (taken.has(numbered)) continue;
    taken.add(numbered);
    return numbered;
  }
}

/** Half of the folders carry their title, as people name them; the rest only a number. */
function folderName({ title, year }, index) {
  const number = String(index + 1).padStart(5, '0');
  const name =
    index % 2 === 0
      ? title
          .replace(/[^\p{L}\p{N} ’-]/gu, '')
          .slice(0, 60)
          .trim()
      : 'Movie';
  return `${name} ${number} (${year})`;
}

function nfo(movie, id) {
  const element = (name, text) => `  <${name}>${escaped(text)}</${name}>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<movie>',
    element('title', movie.title),
    element('premiered', `${movie.year}-01-01`),
    element('runtime', movie.runtime),
    element('plot', movie.plot),
    `  <uniqueid type="local" default="true">${id}</uniqueid>`,
    ...movie.genres.map((genre) => element('genre', genre)),
    element('country', movie.country),
    ...(movie.set ? [`  <set><name>${escaped(movie.set)}</name></set>`] : []),
    element('director', movie.director),
    ...movie.cast.map(
      ({ name, role }, order) =>
        `  <actor><name>${escaped(name)}</name><role>${escaped(role)}</role><order>${order}</order></actor>`,
    ),
    '</movie>',
    '',
  ];
  return lines.join('\n');
}

function escaped(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
