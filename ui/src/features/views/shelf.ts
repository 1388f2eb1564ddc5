import type { Shelf } from '../../generated/bindings';

/** Whether two shelves show the same. */
export function isSameShelf(one: Shelf, other: Shelf): boolean {
  return (
    one.query.trim() === other.query.trim() &&
    one.sort.by === other.sort.by &&
    one.sort.direction === other.sort.direction &&
    one.layout === other.layout
  );
}

/** Whether it is narrowed or ordered: the whole library by title needs no view. */
export function isWorthKeeping({ query, sort }: Shelf): boolean {
  return query.trim() !== '' || sort.by !== 'title' || sort.direction !== 'ascending';
}
