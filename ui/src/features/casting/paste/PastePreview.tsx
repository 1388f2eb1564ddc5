import { FormattedMessage, useIntl } from 'react-intl';
import styles from './PastePreview.module.css';
import { PasteRow } from './PasteRow';
import { usePasteWindow } from './usePasteWindow';
import type { Pasting } from './usePasting';

/** Every line and how it is read. Only the rows in view exist, and the one that has the focus. */
export function PastePreview({ pasting }: { pasting: Pasting }) {
  const intl = useIntl();
  const { rows, sought, isReading, decide } = pasting;
  const list = usePasteWindow(rows, sought);
  if (isReading) return <div className={styles.frame} />;
  return (
    <div className={styles.frame}>
      <section
        ref={list.scroller}
        className={styles.list}
        aria-label={intl.formatMessage({ id: 'paste.lines', defaultMessage: 'Pasted lines' })}
        // A list in which no line can be taken has nothing else to hold the focus.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
        tabIndex={0}
      >
        {/* Every field below says what it is of. */}
        <div className={styles.head} aria-hidden="true">
          <span />
          <span>
            <FormattedMessage id="paste.line" defaultMessage="Pasted line" />
          </span>
          <span>
            <FormattedMessage id="paste.person" defaultMessage="Person" />
          </span>
          <span>
            <FormattedMessage id="paste.character" defaultMessage="Character" />
          </span>
          <span className={styles.also}>
            <FormattedMessage id="paste.also" defaultMessage="Also read" />
          </span>
        </div>
        <ul
          className={styles.rows}
          style={{ blockSize: list.height }}
          onFocus={list.onFocus}
          onBlur={list.onBlur}
          onKeyDownCapture={list.onKeyDown}
        >
          {list.items.map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <PasteRow
                  key={index}
                  ref={list.measure}
                  row={row}
                  count={rows.length}
                  start={start}
                  onDecide={decide}
                />
              )
            );
          })}
        </ul>
      </section>
      <p className={styles.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd>
        <FormattedMessage id="paste.keyMove" defaultMessage="next line" />
        <kbd>Space</kbd>
        <FormattedMessage id="paste.keyTake" defaultMessage="add or skip" />
        <kbd>Enter</kbd>
        <FormattedMessage id="paste.keyChoose" defaultMessage="choose" />
      </p>
    </div>
  );
}
