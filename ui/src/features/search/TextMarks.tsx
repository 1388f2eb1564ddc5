import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Span } from '../../generated/bindings';
import styles from './SearchBox.module.css';

interface TextMarksProps {
  inputRef: RefObject<HTMLInputElement | null>;
  text: string;
  spans: readonly Span[];
}

/** Underlines pieces of what stands in an input: the same letters over it, unseen but for the lines. */
export function TextMarks({ inputRef, text, spans }: TextMarksProps) {
  const marks = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const input = inputRef.current;
    const follow = () => {
      if (marks.current && input) marks.current.scrollLeft = input.scrollLeft;
    };
    follow();
    input?.addEventListener('scroll', follow);
    return () => input?.removeEventListener('scroll', follow);
  });
  if (spans.length === 0) return null;
  let done = 0;
  return (
    <div ref={marks} className={styles.marks} aria-hidden="true" dir="auto">
      {spans.map(({ start, end }) => {
        const before = text.slice(done, start);
        done = end;
        return [before, <u key={start}>{text.slice(start, end)}</u>];
      })}
      {text.slice(done)}
    </div>
  );
}
