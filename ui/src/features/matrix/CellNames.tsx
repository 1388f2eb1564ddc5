import styles from './CellNames.module.css';

/** Who plays: one name on two lines, or the first on one and the others on the next. */
export function CellNames({ names }: { names: readonly string[] }) {
  const [first, ...others] = names;
  if (others.length === 0) {
    return (
      <span className={styles.names}>
        <span className={styles.single} dir="auto">
          {first}
        </span>
      </span>
    );
  }
  return (
    <span className={styles.names}>
      <span className={styles.line} dir="auto">
        {first},
      </span>{' '}
      <span className={styles.line} dir="auto">
        {others.join(', ')}
      </span>
    </span>
  );
}
