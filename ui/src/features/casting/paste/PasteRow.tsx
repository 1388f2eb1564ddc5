import { memo, type Ref } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Chip } from './Chip';
import styles from './PastePreview.module.css';
import { CharacterSide, PersonSide } from './PasteSides';
import type { Decision, PastedRow } from './pastedRows';
import { alsoRead, skipText } from './rowTexts';

interface PasteRowProps {
  row: PastedRow;
  /** Of all lines. */
  count: number;
  start: number;
  onDecide: (index: number, decision: Decision) => void;
  ref: Ref<HTMLLIElement>;
}

/** One line, and how it is read. */
export const PasteRow = memo(function PasteRow({
  row,
  count,
  start,
  onDecide,
  ref,
}: PasteRowProps) {
  const intl = useIntl();
  const { index, line, status, reason, canTake } = row;
  const decide = (decision: Decision) => onDecide(index, decision);
  const also = alsoRead(intl, line);
  const why = reason && (
    <span className={styles.why}>
      <Chip kind="plain">
        <FormattedMessage id="paste.skipped" defaultMessage="Skipped" />
      </Chip>
      {skipText(intl, reason)}
    </span>
  );
  return (
    <li
      ref={ref}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-index={index}
      data-skipped={status === 'skipped' || undefined}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className={styles.take} data-column="take">
        {line.person && (
          <input
            type="checkbox"
            className={styles.checkbox}
            checked={status !== 'skipped'}
            disabled={!canTake}
            onChange={({ target }) => decide({ taken: target.checked })}
            aria-label={intl.formatMessage(
              { id: 'paste.takeLine', defaultMessage: 'Add “{line}”' },
              { line: line.line },
            )}
          />
        )}
      </span>
      <span className={styles.line}>
        <span className={styles.text} title={line.line} dir="auto">
          {line.line}
        </span>
        {line.person && why}
        {also && (
          <span className={styles.alsoBelow} dir="auto">
            {also}
          </span>
        )}
      </span>
      {line.person ? (
        <>
          <span data-column="person" className={styles.side}>
            <PersonSide row={row} person={line.person} onDecide={decide} />
          </span>
          <span data-column="character" className={styles.side}>
            <CharacterSide row={row} onDecide={decide} />
          </span>
          <span className={styles.also} dir="auto">
            {also}
          </span>
        </>
      ) : (
        <span className={styles.nobody}>{why}</span>
      )}
    </li>
  );
}, isSame);

/** A row is made anew with every decision, and most look as before. */
function isSame(before: PasteRowProps, after: PasteRowProps): boolean {
  return (
    before.start === after.start &&
    before.count === after.count &&
    before.row.line === after.row.line &&
    before.row.person === after.row.person &&
    before.row.character === after.row.character &&
    before.row.status === after.row.status &&
    before.row.reason === after.row.reason &&
    before.row.canTake === after.row.canTake
  );
}
