import { FormattedMessage } from 'react-intl';
import { Keys } from '../../components/Keys';
import styles from './CommandPalette.module.css';

/** What the keys do here. */
export function PaletteFoot() {
  return (
    <p className={styles.foot}>
      <span>
        <Keys of="palette.move" />
        <FormattedMessage id="palette.keyMove" defaultMessage="move" />
      </span>
      <span>
        <Keys of="palette.open" />
        <FormattedMessage id="palette.keyOpen" defaultMessage="open" />
      </span>
      <span>
        <Keys of="palette.edit" />
        <FormattedMessage id="palette.keyEdit" defaultMessage="edit" />
      </span>
    </p>
  );
}
