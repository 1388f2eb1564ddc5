import { FormattedMessage } from 'react-intl';
import styles from './EditKeys.module.css';

/** What the keys do in the fields of a page; `long` is said of Ctrl+Enter, where one has many lines. */
export function EditKeys({ long }: { long?: string }) {
  return (
    <p className={styles.keys}>
      <span>
        <kbd>Tab</kbd> <FormattedMessage id="edit.keyNext" defaultMessage="keep it and go on" />
      </span>
      <span>
        <kbd>Enter</kbd> <FormattedMessage id="edit.keyDone" defaultMessage="keep it and be done" />
      </span>
      {long && (
        <span>
          <kbd>Ctrl Enter</kbd> {long}
        </span>
      )}
      <span>
        <kbd>Esc</kbd> <FormattedMessage id="edit.keyRevert" defaultMessage="leave it as it was" />
      </span>
    </p>
  );
}
