import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ComboBox, Input, useLocale } from 'react-aria-components';
import styles from './ChoiceField.module.css';
import { ChoiceOptions } from './ChoiceOptions';
import { ChoiceTokens } from './ChoiceTokens';
import { useChoiceInput } from './useChoiceInput';

/** One thing to choose. A new one has the key `new:` and its name. */
export interface Choice {
  key: string;
  name: string;
  /** Tells things of one name apart. */
  detail?: string | null;
  image?: ReactNode;
}

export interface ChoiceFieldProps {
  label: string;
  value: readonly Choice[];
  /** Several can be chosen; each stands as a token before the input. */
  multiple?: boolean;
  onChange: (value: Choice[]) => void;
  load: (text: string) => Promise<Choice[]>;
  /** The words that offer what was typed as a new one; without it only known ones can be chosen. */
  createText?: (text: string) => string;
  autoFocus?: boolean;
  /** The sentence said at the field. */
  problem?: string | null;
  /** Its label stands inside its border, as in an InlineField. */
  inline?: boolean;
  className?: string | undefined;
}

/** One or several things chosen by typing a part of their name. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, value, multiple = false, createText, autoFocus = false, inline = false } = props;
  const { direction } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const tokens = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [focused, setFocused] = useState(false);
  const field = useChoiceInput(props, focused);
  const { text, isOpen, sentence } = field;
  // An empty list closes by itself.
  const shown = isOpen ? field.options : [];

  const remove = (keys: ReadonlySet<unknown>) => {
    props.onChange(value.filter(({ key }) => !keys.has(key)));
    if (keys.size === value.length) input.current?.focus();
  };
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = value.at(-1);
    if (text === '' && multiple && last && event.key === 'Backspace') {
      event.preventDefault();
      remove(new Set([last.key]));
    } else if (text === '' && multiple && last && event.key === back) {
      event.preventDefault();
      [...(tokens.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])].at(-1)?.focus();
    } else {
      field.onKeyDown(event);
    }
  };

  return (
    <div
      className={`${styles.field} ${props.className ?? ''}`}
      data-inline={inline || undefined}
      data-invalid={sentence ? true : undefined}
    >
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div
        ref={box}
        className={styles.box}
        onPointerDown={(event) => {
          if (event.target !== event.currentTarget) return;
          event.preventDefault();
          input.current?.focus();
          field.open();
        }}
      >
        {multiple && value.length > 0 && (
          <ChoiceTokens ref={tokens} label={label} value={value} onRemove={remove} input={input} />
        )}
        {!multiple && !field.isTyping && value[0]?.image && (
          <span className={styles.image}>{value[0].image}</span>
        )}
        <ComboBox
          id={id}
          aria-labelledby={`${id}-label`}
          aria-describedby={sentence ? `${id}-problem` : undefined}
          className={styles.combo ?? ''}
          items={shown}
          inputValue={text}
          onInputChange={field.type}
          selectedKey={null}
          onSelectionChange={(key) => key !== null && field.choose(String(key))}
          allowsCustomValue
          menuTrigger="manual"
          isInvalid={Boolean(sentence)}
          validationBehavior="aria"
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            field.leave();
          }}
        >
          <Input
            ref={input}
            className={styles.input ?? ''}
            dir="auto"
            spellCheck="false"
            autoFocus={autoFocus}
            onKeyDownCapture={onKeyDown}
            onClick={field.open}
          />
          <ChoiceOptions
            label={label}
            box={box}
            options={shown}
            isOpen={isOpen}
            best={field.best}
            createText={createText}
          />
        </ComboBox>
      </div>
      {sentence && (
        <p id={`${id}-problem`} className={styles.error}>
          {sentence}
        </p>
      )}
    </div>
  );
}
