import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/Button';
import { keysOf } from '../../../lib/actions/catalogue';
import { PasteCounts } from './PasteCounts';
import styles from './PasteFoot.module.css';
import type { Pasting } from './usePasting';

/** What the lines come to, and the one button that adds them. */
export function PasteFoot({ pasting, onClose }: { pasting: Pasting; onClose: () => void }) {
  const { isRead, isReading, isAdding, counts, problem, text, seek, read, rewrite, add } = pasting;
  const isChoosing = isRead && !isReading && !problem && counts.open > 0;
  return (
    <div className={styles.foot}>
      {isRead && !isReading && <PasteCounts counts={counts} />}
      <div className={styles.said} role="status">
        {isReading && <FormattedMessage id="paste.reading" defaultMessage="Reading the lines…" />}
        {isRead && !isReading && problem && <span className={styles.problem}>{problem}</span>}
        {isChoosing && (
          <FormattedMessage
            id="paste.missing"
            defaultMessage="{open, plural, one {One line says a name that several people have. Choose one.} other {{open, number} lines say a name that several people have. Choose one for each.}}"
            values={{ open: counts.open }}
          />
        )}
      </div>
      {isChoosing && (
        <Button size="small" onPress={seek}>
          <FormattedMessage
            id="paste.seek"
            defaultMessage="{open, plural, one {Go to it} other {Go to the next}}"
            values={{ open: counts.open }}
          />
        </Button>
      )}
      <div className={styles.buttons}>
        {isRead && (
          <Button variant="quiet" isDisabled={isAdding} onPress={rewrite}>
            <FormattedMessage id="paste.rewrite" defaultMessage="Change the text" />
          </Button>
        )}
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        {isRead ? (
          <Button
            variant="primary"
            isDisabled={isReading || isAdding || counts.open > 0 || counts.adding === 0}
            onPress={add}
          >
            <FormattedMessage
              id="paste.add"
              defaultMessage="{count, plural, =0 {Add credits} one {Add # credit} other {Add {count, number} credits}}"
              values={{ count: counts.adding }}
            />
          </Button>
        ) : (
          <Button variant="primary" isDisabled={isReading || text.trim() === ''} onPress={read}>
            <FormattedMessage id="paste.readLines" defaultMessage="Read the lines" />
            <kbd className={styles.keys}>{keysOf('field.doneLong')}</kbd>
          </Button>
        )}
      </div>
    </div>
  );
}
