import { FormattedMessage } from 'react-intl';
import styles from './MergeTable.module.css';

/** A fact in words; where there is none, that is said. */
export function MergeText({ text, isName = false }: { text: string; isName?: boolean }) {
  return text ? (
    <span className={styles.text} data-name={isName || undefined} title={text} dir="auto">
      {text}
    </span>
  ) : (
    <span className={styles.none}>
      <FormattedMessage id="merge.none" defaultMessage="Nothing" />
    </span>
  );
}
