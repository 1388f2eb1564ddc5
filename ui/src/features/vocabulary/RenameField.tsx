import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useFocusWithin } from 'react-aria/useFocusWithin';
import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useRename } from '../../components/useRename';
import styles from './RenameField.module.css';

/** More names than this are not read; one more letter narrows them. */
const OFFERED = 8;

interface RenameFieldProps {
  label: string;
  value: string;
  /** Names to choose from; any other may be typed. */
  suggestions: readonly string[];
  onSave: (name: string) => Promise<string | null>;
  onDone: () => void;
  /** What may be done about a refusal, beside its sentence. */
  remedy: ReactNode;
}

/** The name in its row, and beside it what keys do or why it was refused. */
export function RenameField(props: RenameFieldProps) {
  const { label, value, suggestions, onSave, onDone, remedy } = props;
  const row = useRef<HTMLDivElement>(null);
  const field = useRename({
    value,
    onSave,
    onDone: () => {
      // The row takes over before the field goes; a click elsewhere has moved the focus already.
      if (row.current?.contains(document.activeElement)) {
        row.current.closest<HTMLElement>('[role="row"]')?.focus();
      }
      onDone();
    },
  });
  // To the remedy of a refusal is not away.
  const { focusWithinProps } = useFocusWithin({ onBlurWithin: field.blur });
  const { contains } = useFilter({ sensitivity: 'base' });
  const offered = suggestions.filter((name) => contains(name, field.text)).slice(0, OFFERED);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { currentTarget, key, repeat } = event;
    // While names are offered, Enter takes the one in question and Esc puts the list away.
    const isOffering = currentTarget.getAttribute('aria-expanded') === 'true';
    if (key === 'Enter' && !currentTarget.hasAttribute('aria-activedescendant')) {
      event.preventDefault();
      if (!repeat) field.save();
    } else if (key === 'Escape' && !isOffering) {
      event.preventDefault();
      event.stopPropagation();
      field.revert();
    }
  };
  const shared = {
    className: styles.field ?? '',
    isInvalid: field.problem !== null,
    validationBehavior: 'aria',
  } as const;
  const parts = (
    <>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        dir="auto"
        spellCheck="false"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onKeyDownCapture={onKeyDown}
      />
      {field.problem === null && (
        <Text slot="description" className={styles.hint ?? ''}>
          <FormattedMessage id="rename.keys" defaultMessage="Enter keeps it, Esc does not." />
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{field.problem}</FieldError>
    </>
  );
  return (
    <div ref={row} className={styles.row} {...focusWithinProps}>
      {suggestions.length === 0 ? (
        <TextField {...shared} value={field.text} onChange={field.change}>
          {parts}
        </TextField>
      ) : (
        <ComboBox
          {...shared}
          allowsCustomValue
          // Filtered here: a list of the whole world built for every letter would be felt.
          defaultFilter={() => true}
          inputValue={field.text}
          onInputChange={field.change}
          selectedKey={null}
          onSelectionChange={(key) => key !== null && field.save(String(key))}
        >
          {parts}
          <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
            <ListBox className={styles.list ?? ''}>
              {offered.map((name) => (
                <ListBoxItem key={name} id={name} textValue={name} className={styles.item ?? ''}>
                  {name}
                </ListBoxItem>
              ))}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
      {field.problem !== null && remedy}
    </div>
  );
}
