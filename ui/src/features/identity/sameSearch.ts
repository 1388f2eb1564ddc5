import type { SearchSchemaInput } from '@tanstack/react-router';
import type { Kind } from '../../generated/bindings';
import { KINDS } from './suggestions';

/** The tab in an address; without one, the page opens where there is something. */
export function sameFromSearch(search: { kind?: Kind } & SearchSchemaInput): { kind?: Kind } {
  const kind = KINDS.find((known) => known === search.kind);
  return kind ? { kind } : {};
}
