import { type ComponentProps, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { TextField } from '../../components/TextField';
import styles from './PasswordField.module.css';
import { useCapsLock } from './useCapsLock';

export type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'onFocusChange'>;

/** A password, which can be shown and pasted; Caps Lock is said while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const [hasFocus, setFocus] = useState(false);
  const capsLock = useCapsLock();
  return (
    <div>
      <TextField {...props} type="password" onFocusChange={setFocus} />
      <p role="status" className={styles.capsLock}>
        {capsLock && hasFocus && (
          <FormattedMessage id="password.capsLock" defaultMessage="Caps Lock is on." />
        )}
      </p>
    </div>
  );
}
