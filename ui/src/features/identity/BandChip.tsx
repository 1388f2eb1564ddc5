import { FormattedMessage } from 'react-intl';
import type { Band } from '../../generated/bindings';
import styles from './BandChip.module.css';
import { bandTexts } from './evidenceText';

/** How sure a suggestion is: three bars, of which one, two or all are filled, and the word. */
export function BandChip({ band }: { band: Band }) {
  return (
    <span className={styles.chip} data-band={band}>
      <span className={styles.bars} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <FormattedMessage {...bandTexts[band]} />
    </span>
  );
}
