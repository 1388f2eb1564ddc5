import type { Span } from '../../generated/bindings';

/** A text with the pieces marked that were found. */
export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  let done = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const before = text.slice(done, start);
    done = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return [...parts, text.slice(done)];
}
