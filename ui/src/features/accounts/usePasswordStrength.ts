import { useEffect, useState } from 'react';
import type { PasswordStrength } from '../../generated/bindings';
import { commands } from '../../lib/ipc';

/**
 * How strong a password is, for somebody whose names are `known`; null until it is found. A query
 * would keep every password that was tried.
 */
export function usePasswordStrength(
  password: string,
  known: readonly string[],
): PasswordStrength | null {
  const [strength, setStrength] = useState<PasswordStrength | null>(null);
  const words = known.join('\n');
  useEffect(() => {
    let isLate = false;
    if (password === '') setStrength(null);
    else {
      commands.accountsPasswordStrength(password, words.split('\n')).then(
        (found) => {
          if (!isLate) setStrength(found);
        },
        // Without it the password is judged when it is sent.
        () => {},
      );
    }
    return () => {
      isLate = true;
    };
  }, [password, words]);
  return password === '' ? null : strength;
}
