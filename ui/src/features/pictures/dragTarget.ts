import type { DragReport, PictureOf } from '../../generated/bindings';

/** What a drop at this point would do. */
export type DragTarget =
  | { to: 'card'; of: PictureOf; card: Element }
  | { to: 'page'; of: PictureOf }
  | { to: 'avatar' }
  | { to: 'library' }
  | { to: 'folder' }
  | { to: 'link' };

/** The movie or person whose page an address is. */
export function pageOf(path: string): PictureOf | null {
  const [, kind, id] = /^\/(movies|people)\/(\d+)$/.exec(path) ?? [];
  if (id === undefined) return null;
  return { of: kind === 'movies' ? 'movie' : 'person', id: Number(id) };
}

/** The card of the grid that an element belongs to. */
export function cardOf(element: Element | null): { of: PictureOf; card: Element } | null {
  const card = element?.closest('[role="grid"] [role="row"][data-key]') ?? null;
  return card && { of: { of: 'movie', id: Number(card.getAttribute('data-key')) }, card };
}

/** One picture goes where it is dropped; for several the library finds where each belongs. */
export function targetOf({ kind, count, x, y }: DragReport, path: string): DragTarget {
  if (kind === 'link') return { to: 'link' };
  if (kind === 'folder') return { to: 'folder' };
  if (count === 1) {
    const card = path === '/' ? cardOf(document.elementFromPoint(x, y)) : null;
    if (card) return { to: 'card', ...card };
    const of = pageOf(path);
    if (of) return { to: 'page', of };
    if (path === '/profile') return { to: 'avatar' };
  }
  return { to: 'library' };
}
