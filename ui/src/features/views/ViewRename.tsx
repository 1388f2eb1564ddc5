import { type KeyboardEvent, useRef } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useRename } from '../../components/useRename';
import type { SavedView } from '../../generated/bindings';
import styles from './ViewEntry.module.css';

interface ViewRenameProps {
  view: SavedView;
  /** Answers the sentence of a refusal, or null when the name was kept. */
  onSave: (name: string) => Promise<string | null>;
  /** The field may go; whether the focus is still in it. */
  onDone: (isFocused: boolean) => void;
}

/** The name of a view as a field in its own place. */
export function ViewRename({ view, onSave, onDone }: ViewRenameProps) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const field = useRename({
    value: view.name,
    onSave,
    onDone: () => onDone(document.activeElement === input.current),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.repeat) field.save();
    else if (event.key === 'Escape') field.revert();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextField
      className={styles.rename ?? ''}
      value={field.text}
      onChange={field.change}
      onBlur={field.blur}
      isInvalid={field.problem !== null}
      validationBehavior="aria"
    >
      <Label className={styles.unseen ?? ''}>
        {intl.formatMessage(
          { id: 'views.renameLabel', defaultMessage: 'New name of {name}' },
          { name: view.name },
        )}
      </Label>
      <Input
        ref={input}
        className={styles.input ?? ''}
        dir="auto"
        spellCheck="false"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onKeyDownCapture={onKeyDown}
      />
      <FieldError className={styles.refused ?? ''}>{field.problem}</FieldError>
    </TextField>
  );
}
