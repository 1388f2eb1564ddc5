import { FieldError, Label, TextArea, TextField } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import styles from './PasteText.module.css';
import type { Pasting } from './usePasting';

/** Lines that are read, whatever joins the two names; written as they are found. */
const EXAMPLES = [
  'Mary Philbin ... Christine Daaé',
  'Arthur Edmund Carewe as Ledoux',
  'Norman Kerry – Vicomte Raoul de Chagny',
  'John St. Polis (as John Sainpolis) ... Comte Philippe',
  'Carla Laemmle ... Prima Ballerina (uncredited)',
  'Snitz Edwards, Florine Papillon',
];

/** Where the lines are pasted. What could not be read is still here. */
export function PasteText({ pasting }: { pasting: Pasting }) {
  const { text, problem, write, read } = pasting;
  return (
    <>
      <TextField
        autoFocus
        value={text}
        onChange={write}
        isInvalid={problem !== null}
        validationBehavior="aria"
        className={styles.field ?? ''}
      >
        <Label className={styles.label ?? ''}>
          <FormattedMessage id="paste.label" defaultMessage="Paste lines here" />
        </Label>
        <TextArea
          className={styles.text ?? ''}
          rows={10}
          spellCheck="false"
          dir="auto"
          // Not at the field around it, which would keep Esc from the dialog.
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            read();
          }}
        />
        <FieldError className={styles.error ?? ''}>{problem}</FieldError>
      </TextField>
      <p className={styles.label}>
        <FormattedMessage id="paste.examples" defaultMessage="Lines that are understood" />
      </p>
      <ul className={styles.examples}>
        {EXAMPLES.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
