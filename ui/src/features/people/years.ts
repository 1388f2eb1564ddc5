import type { FilmographyEntry } from '../../generated/bindings';

export interface TimelineYear {
  /** Null for films of no known year; they come last. */
  year: number | null;
  entries: FilmographyEntry[];
}

export interface Decade {
  /** 1920 for the 1920s. */
  start: number;
  firstYear: number;
}

/** Films by year, in the order given. */
export function byYear(entries: readonly FilmographyEntry[]): TimelineYear[] {
  const years: TimelineYear[] = [];
  for (const entry of entries) {
    const last = years[years.length - 1];
    if (last && last.year === entry.movie.year) last.entries.push(entry);
    else years.push({ year: entry.movie.year, entries: [entry] });
  }
  return years;
}

/** The decades that hold a film, each with the first year to jump to. */
export function decadesOf(years: readonly TimelineYear[]): Decade[] {
  const decades: Decade[] = [];
  for (const { year } of years) {
    if (year === null) continue;
    const start = Math.floor(year / 10) * 10;
    if (decades[decades.length - 1]?.start !== start) decades.push({ start, firstYear: year });
  }
  return decades;
}

export interface CareerYear {
  year: number;
  movies: number;
}

/** Every year from the first film to the last with its number of films. */
export function careerOf(entries: readonly FilmographyEntry[]): CareerYear[] {
  const years = entries.map(({ movie }) => movie.year).filter((year) => year !== null);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, step) => ({
    year: first + step,
    movies: counts.get(first + step) ?? 0,
  }));
}
