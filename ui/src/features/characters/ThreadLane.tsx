import { type CSSProperties, memo } from 'react';
import type { PersonId } from '../../generated/bindings';
import styles from './ThreadLane.module.css';
import type { Thread } from './threads';

interface ThreadLaneProps {
  threads: readonly Thread[];
  columns: number;
  /** Who is looked at, where one of these lines is theirs. */
  lit: PersonId | null;
}

/** The lane below a row of cards, with the lines that join those of one performer. */
export const ThreadLane = memo(function ThreadLane({ threads, columns, lit }: ThreadLaneProps) {
  return (
    <li className={styles.lane} aria-hidden="true">
      {threads.map(({ person, from, to, depth }) => {
        const place = {
          '--from': from ?? 0,
          '--to': to ?? columns,
          height: depth,
        } as CSSProperties;
        return (
          <span
            key={`${person} ${from} ${to}`}
            className={styles.thread}
            data-comes={from === null || undefined}
            data-goes={to === null || undefined}
            data-lit={person === lit || undefined}
            style={place}
          />
        );
      })}
    </li>
  );
});
