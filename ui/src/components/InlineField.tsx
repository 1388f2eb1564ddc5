import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components';
import { lengthOf } from '../lib/textLength';
import styles from './InlineField.module.css';

interface InlineFieldProps {
  label: string;
  value: string;
  /** How it is written; shown while the field has the focus. */
  hint?: string;
  /** A long text keeps its line breaks: Enter is one, Ctrl+Enter saves. */
  multiline?: boolean;
  focusOnShow?: boolean;
  className?: string | undefined;
  /** Answers the sentence to say at the field, or null when the text was kept. */
  onSave: (text: string) => Promise<string | null>;
  /** Enter or Esc: the person is done here. Leaving the field by Tab or click is not. */
  onDone: () => void;
}

/** Text edited in its own place: same type, same edges, a hairline and a label around it. */
export function InlineField(props: InlineFieldProps) {
  const { label, value, hint, multiline = false, focusOnShow, className, onSave, onDone } = props;
  // Nothing while the field is as it was: then it follows what changes behind it.
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // Blur follows Enter and Esc when the field goes; what was settled is not saved twice.
  const settled = useRef<string | null>(null);
  const pending = useRef<Promise<string | null>>(Promise.resolve(null));
  const edits = useRef(0);
  const byPointer = useRef(false);
  const text = typed ?? value;

  useEffect(() => {
    if (!focusOnShow) return;
    area.current?.focus();
    area.current?.select();
  }, [focusOnShow]);

  // What was kept has arrived; the field shows it as it was kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value is the occasion
  useEffect(() => {
    if (settled.current === null) return;
    settled.current = null;
    setTyped(null);
  }, [value]);

  const save = async (): Promise<boolean> => {
    if (settled.current === text) return (await pending.current) === null;
    settled.current = text;
    pending.current = text === value ? Promise.resolve(null) : onSave(text);
    const refused = await pending.current;
    if (refused !== null) settled.current = null;
    setProblem(refused);
    return refused === null;
  };
  // A page that goes takes the field with it, and no blur is told then.
  const leave = useRef(() => {});
  leave.current = () => {
    if (settled.current === null && text !== value) save();
  };
  useEffect(() => () => leave.current(), []);

  const onKeyDown = async (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      settled.current = value;
      setTyped(null);
      setProblem(null);
      onDone();
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (event.repeat) return;
      const before = edits.current;
      // What was typed while it was being kept is not thrown away.
      if ((await save()) && edits.current === before) onDone();
    }
  };

  return (
    <TextField
      className={`${styles.field} ${className ?? ''}`}
      data-long={lengthOf(text)}
      value={text}
      onChange={(now) => {
        settled.current = null;
        edits.current += 1;
        setTyped(multiline ? now : now.replace(/\s*\n\s*/g, ' '));
        setProblem(null);
      }}
      isInvalid={problem !== null}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.grow} data-value={text}>
        <TextArea
          ref={area}
          rows={1}
          dir="auto"
          className={styles.area ?? ''}
          onKeyDown={onKeyDown}
          onPointerDown={() => {
            byPointer.current = true;
          }}
          onFocus={(event) => {
            // As in any field of one line, Tab marks all of it.
            if (!multiline && !byPointer.current) event.currentTarget.select();
            byPointer.current = false;
          }}
          onBlur={() => {
            if (settled.current !== value || text !== value) save();
          }}
        />
      </div>
      {hint && problem === null && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{problem}</FieldError>
    </TextField>
  );
}
