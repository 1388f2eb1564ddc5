import { keysOf } from '../lib/actions/catalogue';
import type { ActionId } from '../lib/actions/titles';

/** The keys of an action. */
export function Keys({ of }: { of: ActionId }) {
  return <kbd>{keysOf(of)}</kbd>;
}
