import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../../components/AppDialog';
import type { ChangeSetId, MovieId } from '../../../generated/bindings';
import styles from './PasteDialog.module.css';
import { PasteFoot } from './PasteFoot';
import { PastePreview } from './PastePreview';
import { PasteText } from './PasteText';
import { usePasting } from './usePasting';

interface PasteDialogProps {
  movie: { id: MovieId; title: string };
  /** What was pasted; empty to write it here, or to go on with what was left. */
  text: string;
  onClose: () => void;
  onAdded: (changeSet: ChangeSetId, count: number) => void;
}

/** A cast from the clipboard: its lines, how they are read, and one step that adds them. */
export function PasteDialog({ movie, text, onClose, onAdded }: PasteDialogProps) {
  const intl = useIntl();
  const pasting = usePasting({
    movie: movie.id,
    text,
    onAdded: (changeSet, count) => {
      onClose();
      onAdded(changeSet, count);
    },
  });
  const { isRead, isReading, rows } = pasting;
  return (
    <AppDialog
      isOpen
      fill={isRead}
      wide={!isRead}
      title={intl.formatMessage({ id: 'paste.title', defaultMessage: 'Paste cast' })}
      onClose={onClose}
      foot={<PasteFoot pasting={pasting} onClose={onClose} />}
    >
      <p className={styles.lede} dir="auto">
        {isRead && !isReading ? (
          <FormattedMessage
            id="paste.read"
            defaultMessage="{count, plural, =0 {No lines} one {# line} other {{count, number} lines}} for {title}. Check how {count, plural, one {it is} other {they are}} read, then add."
            values={{ count: rows.length, title: movie.title }}
          />
        ) : (
          <FormattedMessage
            id="paste.write"
            defaultMessage="One line for each credit in {title}, as you find it on the web or in a table."
            values={{ title: movie.title }}
          />
        )}
      </p>
      {isRead ? <PastePreview pasting={pasting} /> : <PasteText pasting={pasting} />}
    </AppDialog>
  );
}
