import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 1000px)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** How many scene cards stand in a row. */
export function useColumns(): number {
  return useSyncExternalStore(subscribe, () => (window.matchMedia(NARROW).matches ? 5 : 6));
}
