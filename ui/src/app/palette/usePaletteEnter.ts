import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isPressed } from '../../lib/actions/catalogue';
import type { PaletteSection } from './rows';
import type { PaletteAct } from './usePaletteAct';

interface PaletteEnter {
  sections: PaletteSection[];
  isWaiting: boolean;
  list: RefObject<HTMLElement | null>;
  act: PaletteAct;
}

/**
 * Enter takes the marked row, or else the first. It may be faster than the answer; it opens the match
 * for what was typed, not for less.
 */
export function usePaletteEnter({ sections, isWaiting, list, act }: PaletteEnter) {
  const [waits, setWaits] = useState<keyof PaletteAct | null>(null);
  const rows = sections.flatMap((section) => section.rows);
  const takeFirst = (how: keyof PaletteAct) => act[how](rows[0]);
  const takeMarked = (how: keyof PaletteAct) => {
    const marked = list.current?.querySelector('[role="option"][data-focused]');
    const key = marked?.getAttribute('data-key');
    act[how](rows.find((row) => row.key === key) ?? rows[0]);
  };
  const latest = useRef(takeFirst);
  latest.current = takeFirst;
  useEffect(() => {
    if (waits === null || isWaiting) return;
    setWaits(null);
    // The mark may still be on a row of before.
    latest.current(waits);
  }, [waits, isWaiting]);

  return {
    /** Whoever types on means something else. */
    forget: () => setWaits(null),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      const how = isPressed(event, 'palette.open')
        ? 'open'
        : isPressed(event, 'palette.edit')
          ? 'edit'
          : null;
      if (how === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat) return;
      if (isWaiting) setWaits(how);
      else takeMarked(how);
    },
  };
}
