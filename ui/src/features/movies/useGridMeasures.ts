import { type RefObject, useMemo } from 'react';
import type { GridMeasures } from '../../components/GridDelegate';
import { useCanvasWidth } from './useCanvasWidth';

const GAP_X = 20;
const GAP_Y = 28;
/** Distance to the poster, then title and year. */
const CAPTION = 44;

/** Columns and row height for the width at hand. */
export function useGridMeasures(
  canvas: RefObject<HTMLElement | null>,
  posterWidth: number,
  captions: boolean,
  knownWidth: number,
): GridMeasures & { width: number } {
  const width = useCanvasWidth(canvas, knownWidth);
  return useMemo(() => {
    const columns = Math.max(1, Math.floor((width + GAP_X) / (posterWidth + GAP_X)));
    const columnWidth = (width - GAP_X * (columns - 1)) / columns;
    const rowHeight = Math.round(columnWidth * 1.5) + (captions ? CAPTION : 0) + GAP_Y;
    return { width, columns, columnWidth, rowHeight };
  }, [width, posterWidth, captions]);
}
