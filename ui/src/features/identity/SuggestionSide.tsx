import { Link } from '@tanstack/react-router';
import { Portrait } from '../../components/Portrait';
import type { Kind } from '../../generated/bindings';
import styles from './SuggestionRow.module.css';
import type { Side } from './suggestions';

/** One of the two: its face where it has one, its name, and what tells it from the other. */
export function SuggestionSide({ kind, side }: { kind: Kind; side: Side }) {
  return (
    <div className={styles.side} data-kind={kind}>
      {kind === 'person' && (
        <Portrait name={side.name} image={side.portrait} width={160} className={styles.portrait} />
      )}
      <div className={styles.words}>
        <Link
          to={kind === 'person' ? '/people/$id' : '/characters/$id'}
          params={{ id: side.id }}
          className={styles.name}
          title={side.name}
          dir="auto"
        >
          {side.name}
        </Link>
        <span className={styles.facts}>{side.facts}</span>
        <span className={styles.known} title={side.known} dir="auto">
          {side.known}
        </span>
      </div>
    </div>
  );
}
