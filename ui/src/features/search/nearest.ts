export type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The nearest place on the screen in a direction; beside, only what stands on the same line. */
export function nearest<Key>(
  way: Way,
  from: Box,
  places: readonly { key: Key; box: Box }[],
): Key | null {
  const sideways = way === 'ArrowLeft' || way === 'ArrowRight';
  let best: { key: Key; distance: number } | null = null;
  for (const { key, box } of places) {
    const gap = gapOf(way, from, box);
    const apart = sideways
      ? Math.max(box.top - from.bottom, from.top - box.bottom)
      : Math.max(box.left - from.right, from.left - box.right);
    // A pixel of overlap is a border that is shared.
    if (gap < -1 || (sideways && apart > -1)) continue;
    // What is not straight below comes after all that is.
    const distance = gap + (apart > 0 ? 10_000 + apart : 0) + middle(sideways, from, box) / 1_000;
    if (best === null || distance < best.distance) best = { key, distance };
  }
  return best?.key ?? null;
}

function gapOf(way: Way, from: Box, box: Box): number {
  switch (way) {
    case 'ArrowUp':
      return from.top - box.bottom;
    case 'ArrowDown':
      return box.top - from.bottom;
    case 'ArrowLeft':
      return from.left - box.right;
    case 'ArrowRight':
      return box.left - from.right;
  }
}

/** How far their middles are apart across the direction. */
function middle(sideways: boolean, a: Box, b: Box): number {
  return sideways
    ? Math.abs(a.top + a.bottom - b.top - b.bottom) / 2
    : Math.abs(a.left + a.right - b.left - b.right) / 2;
}
