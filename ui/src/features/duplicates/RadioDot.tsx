import styles from './ComparePage.module.css';

/** The mark of a radio; its look follows the radio around it. */
export function RadioDot() {
  return <span className={styles.dot} />;
}
