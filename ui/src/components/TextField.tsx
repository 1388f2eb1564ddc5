import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { type Ref, useState } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { Button } from './Button';
import styles from './TextField.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'isInvalid'> {
  label: string;
  hint?: string;
  /** The sentence said at the field; without one the field is fine. */
  error?: string | null;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label. A password can be shown, and pasting always works. */
export function TextField({ label, hint, error, inputRef, type, ...props }: TextFieldProps) {
  const [revealed, setRevealed] = useState(false);
  const secret = type === 'password';
  return (
    <AriaTextField
      {...props}
      type={secret && revealed ? 'text' : (type ?? 'text')}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.box}>
        <Input ref={inputRef} className={styles.input ?? ''} spellCheck="false" />
        {secret && (
          <Button variant="quiet" size="small" onPress={() => setRevealed(!revealed)}>
            {revealed ? <EyeOff size={14} /> : <Eye size={14} />}
            {revealed ? (
              <FormattedMessage id="field.hide" defaultMessage="Hide" />
            ) : (
              <FormattedMessage id="field.show" defaultMessage="Show" />
            )}
          </Button>
        )}
      </div>
      {hint && !error && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
