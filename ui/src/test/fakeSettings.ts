import type { Settings } from '../generated/bindings';

/** The settings of a page that nobody has arranged. */
export const firstSettings: Settings = {
  theme: 'dark',
  posterWidth: 152,
  captions: true,
  lockAfterMinutes: 0,
  moviesAs: 'posters',
  columns: [
    { name: 'year', width: 72 },
    { name: 'director', width: 176 },
    { name: 'genres', width: 176 },
    { name: 'runtime', width: 88 },
  ],
  recents: [],
};
