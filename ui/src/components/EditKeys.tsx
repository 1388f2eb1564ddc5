import { FormattedMessage } from 'react-intl';
import styles from './EditKeys.module.css';
import { Keys } from './Keys';

/** What the keys do in the fields of a page; `long` is said of Ctrl+Enter, where one has many lines. */
export function EditKeys({ long }: { long?: string }) {
  return (
    <p className={styles.keys}>
      <span>
        <Keys of="field.next" />{' '}
        <FormattedMessage id="edit.keyNext" defaultMessage="keep it and go on" />
      </span>
      <span>
        <Keys of="field.done" />{' '}
        <FormattedMessage id="edit.keyDone" defaultMessage="keep it and be done" />
      </span>
      {long && (
        <span>
          <Keys of="field.doneLong" /> {long}
        </span>
      )}
      <span>
        <Keys of="field.revert" />{' '}
        <FormattedMessage id="edit.keyRevert" defaultMessage="leave it as it was" />
      </span>
    </p>
  );
}
