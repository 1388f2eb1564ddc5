import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Keys } from '../../components/Keys';
import { isPressed } from '../../lib/actions/catalogue';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  count: number;
  onEdit: () => void;
  onMatrix: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done to the selected movies; the stop after the grid. */
export function SelectionBar({ count, onEdit, onMatrix, onDelete, onClear }: SelectionBarProps) {
  const intl = useIntl();
  return (
    <section
      className={styles.bar}
      aria-label={intl.formatMessage({ id: 'selection.label', defaultMessage: 'Selection' })}
      onKeyDown={(event) => isPressed(event, 'selection.clear') && onClear()}
    >
      <p className={styles.count}>
        <FormattedMessage
          id="selection.count"
          defaultMessage="{count, number} selected"
          values={{ count }}
        />
      </p>
      <Button onPress={onEdit}>
        <FormattedMessage id="selection.edit" defaultMessage="Edit…" />
      </Button>
      <Button onPress={onDelete}>
        <FormattedMessage id="selection.delete" defaultMessage="Delete" />
      </Button>
      <Button onPress={onMatrix}>
        <FormattedMessage id="selection.matrix" defaultMessage="Who plays whom" />
      </Button>
      <span className={styles.grow} />
      <Button variant="quiet" onPress={onClear}>
        <FormattedMessage id="selection.clear" defaultMessage="Clear" />
        <Keys of="selection.clear" />
      </Button>
    </section>
  );
}
