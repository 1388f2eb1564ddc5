import ChevronRight from 'lucide-react/icons/chevron-right';
import { useRef, useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { HistoryEntry } from '../../generated/bindings';
import { HistoryChanges } from './HistoryChanges';
import styles from './HistoryPage.module.css';
import { actText } from './labels';
import { fullText, timeText } from './when';

interface HistoryRowProps {
  entry: HistoryEntry;
  now: number;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onTakeBack: () => Promise<string | null>;
}

/** One act: what, by whom and when; opened, every value it changed. */
export function HistoryRow({ entry, now, isOpen, onOpen, onTakeBack }: HistoryRowProps) {
  const intl = useIntl();
  const [problem, setProblem] = useState<string | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const act = actText(intl, entry.label);
  const takeBack = async () => {
    const refusal = await onTakeBack();
    setProblem(refusal);
    // The button that was pressed is gone with the change.
    if (refusal === null) trigger.current?.focus();
  };
  return (
    <Disclosure
      className={styles.entry ?? ''}
      isExpanded={isOpen}
      onExpandedChange={onOpen}
      data-undone={entry.undone || undefined}
    >
      <div className={styles.line}>
        <Heading level={3} className={styles.head ?? ''}>
          <AriaButton ref={trigger} slot="trigger" className={styles.trigger ?? ''}>
            <ChevronRight size={16} className={styles.chevron} aria-hidden="true" />
            <span className={styles.act} title={act} dir="auto">
              {act}
            </span>
          </AriaButton>
        </Heading>
        <span className={styles.who} dir="auto">
          {entry.user ?? (
            <FormattedMessage id="history.commandLine" defaultMessage="Command line" />
          )}
        </span>
        <time
          className={styles.when}
          dateTime={new Date(entry.at).toISOString()}
          title={fullText(intl, entry.at)}
        >
          {timeText(intl, entry.at, now)}
        </time>
        <span className={styles.end}>
          {entry.undone && (
            <span className={styles.undone}>
              <FormattedMessage id="history.undone" defaultMessage="Taken back" />
            </span>
          )}
          {entry.canUndo && (
            <Button
              size="small"
              variant="quiet"
              aria-label={intl.formatMessage(
                { id: 'history.takeBackOne', defaultMessage: 'Take back: {act}' },
                { act },
              )}
              onPress={takeBack}
            >
              <FormattedMessage id="history.takeBack" defaultMessage="Take back" />
            </Button>
          )}
        </span>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.refusal}>
          {problem}
        </p>
      )}
      <DisclosurePanel>{isOpen && <HistoryChanges id={entry.id} />}</DisclosurePanel>
    </Disclosure>
  );
}
