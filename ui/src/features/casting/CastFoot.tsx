import { FormattedMessage } from 'react-intl';
import styles from './CastPage.module.css';

/** The keys of the table, where they are seen. */
export function CastFoot() {
  return (
    <p className={styles.foot}>
      <span>
        <kbd>Enter</kbd>
        <FormattedMessage id="casting.keyEnter" defaultMessage="next row" />
      </span>
      <span>
        <kbd>Tab</kbd>
        <FormattedMessage id="casting.keyTab" defaultMessage="across" />
      </span>
      <span>
        <kbd>Alt ↑ ↓</kbd>
        <FormattedMessage id="casting.keyMove" defaultMessage="move" />
      </span>
      <span>
        <kbd>Ctrl D</kbd>
        <FormattedMessage id="casting.keyDuplicate" defaultMessage="duplicate" />
      </span>
      <span>
        <kbd>Delete</kbd>
        <FormattedMessage id="casting.keyDelete" defaultMessage="remove" />
      </span>
      <span>
        <kbd>Ctrl V</kbd>
        <FormattedMessage id="casting.keyPaste" defaultMessage="paste many lines" />
      </span>
    </p>
  );
}
