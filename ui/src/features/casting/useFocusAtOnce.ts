import { type RefObject, useLayoutEffect } from 'react';
import type { Place } from './cells';

/**
 * The field that stands in for a cell has its focus, each time that is asked for. What is typed then
 * replaces the text, also when that became another meanwhile, as by an undo.
 */
export function useFocusAtOnce(
  field: RefObject<HTMLElement | null>,
  asked: Place,
  /** The text of the cell at rest; null while something is typed. */
  resting: string | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it was asked for is the occasion
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (field.current instanceof HTMLInputElement) field.current.select();
  }, [field, asked]);
  useLayoutEffect(() => {
    const input = field.current;
    if (resting === null || !(input instanceof HTMLInputElement)) return;
    if (input === document.activeElement) input.select();
  }, [field, resting]);
}
