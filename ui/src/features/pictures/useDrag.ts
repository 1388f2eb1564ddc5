import { useEffect, useRef, useState } from 'react';
import type { DragReport } from '../../generated/bindings';
import { onDrag } from '../../lib/ipc';

/** The drag over the window, while there is one. */
export function useDrag(onDrop: (report: DragReport) => void): DragReport | null {
  const [drag, setDrag] = useState<DragReport | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(
    () =>
      onDrag((report) => {
        setDrag(report.phase === 'over' ? report : null);
        if (report.phase === 'drop') drop.current(report);
      }),
    [],
  );
  return drag;
}
