import { useId } from 'react';
import { PasswordField, type PasswordFieldProps } from './PasswordField';
import { PasswordMeter } from './PasswordMeter';
import { usePasswordStrength } from './usePasswordStrength';

interface NewPasswordFieldProps extends PasswordFieldProps {
  value: string;
  /** Words about the person, which a password had better not be made of. */
  known: readonly string[];
}

/** A password that is made up now, and how strong it is. */
export function NewPasswordField({ known, ...props }: NewPasswordFieldProps) {
  const words = useId();
  const strength = usePasswordStrength(props.value, known);
  return (
    <div>
      <PasswordField {...props} autoComplete="new-password" aria-describedby={words} />
      <PasswordMeter strength={strength} wordsId={words} isRefused={Boolean(props.error)} />
    </div>
  );
}
