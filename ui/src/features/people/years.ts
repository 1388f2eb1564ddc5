import type { FilmographyEntry } from '../../generated/bindings';

export interface TimelineYear {
  /** Null for films of no known year; they come last. */
  year: number | null;
  /** Years without a film since the one before. */
  gap: number;
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
    const { year } = entry.movie;
    if (last && last.year === year) last.entries.push(entry);
    else {
      const gap = last?.year && year !== null ? Math.max(0, year - last.year - 1) : 0;
      years.push({ year, gap, entries: [entry] });
    }
  }
  return years;
}

/** The decades that hold a film, each with the first year to jump to. */
export function decadesOf(years: readonly TimelineYear[]): Decade[] {
  const decades: Decade[] = [];
  for (const { year } of years) {
    if (year === null) continue;
    const start = decadeOf(year);
    if (decades[decades.length - 1]?.start !== start) decades.push({ start, firstYear: year });
  }
  return decades;
}

export function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
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

/** The year of a list that is nearest to the wanted one; the earlier of two. */
export function nearestYear(years: readonly number[], wanted: number): number | null {
  let best: number | null = null;
  for (const year of years) {
    if (best === null || Math.abs(year - wanted) < Math.abs(best - wanted)) best = year;
  }
  return best;
}

/**
 * The year a step or a click on the career bar leads to: one step goes on to the next year with a
 * film in that direction, a longer way to the nearest one.
 */
export function yearToward(years: readonly number[], from: number, wanted: number): number | null {
  if (wanted - from === 1) return years.find((year) => year > from) ?? null;
  if (wanted - from === -1) return years.findLast((year) => year < from) ?? null;
  return nearestYear(years, wanted);
}

/** Marks below the career bar: its ends and the full decades that leave them room. */
export function marksOf(career: readonly CareerYear[]): number[] {
  const first = career[0]?.year;
  const last = career[career.length - 1]?.year;
  if (first === undefined || last === undefined) return [];
  // A mark begins at its year, and the last one ends there: before it stand two labels.
  const room = (part: number) => Math.max(1, (last - first) * part);
  const step = last - first > 90 ? 20 : 10;
  const marks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last - room(0.13); year += step) {
    marks.push(year);
  }
  if (!marks[0] || marks[0] - first > room(0.07)) marks.unshift(first);
  return [...marks, last];
}
