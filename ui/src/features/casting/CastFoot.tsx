import { FormattedMessage } from 'react-intl';
import { Keys } from '../../components/Keys';
import styles from './CastPage.module.css';

/** The keys of the table, where they are seen. */
export function CastFoot() {
  return (
    <p className={styles.foot}>
      <span>
        <Keys of="cast.next" />
        <FormattedMessage id="casting.keyEnter" defaultMessage="next row" />
      </span>
      <span>
        <Keys of="cast.across" />
        <FormattedMessage id="casting.keyTab" defaultMessage="across" />
      </span>
      <span>
        <Keys of="cast.up" />
        <Keys of="cast.down" />
        <FormattedMessage id="casting.keyMove" defaultMessage="move" />
      </span>
      <span>
        <Keys of="cast.duplicate" />
        <FormattedMessage id="casting.keyDuplicate" defaultMessage="duplicate" />
      </span>
      <span>
        <Keys of="cast.remove" />
        <FormattedMessage id="casting.keyDelete" defaultMessage="remove" />
      </span>
      <span>
        <Keys of="cast.paste" />
        <FormattedMessage id="casting.keyPaste" defaultMessage="paste many lines" />
      </span>
    </p>
  );
}
