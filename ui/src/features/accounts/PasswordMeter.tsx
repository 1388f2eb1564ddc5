import { Meter } from 'react-aria-components';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { PasswordStrength } from '../../generated/bindings';
import styles from './PasswordMeter.module.css';
import { PASSWORD_MIN, passwordProblem } from './profileProblem';

const STEPS = [1, 2, 3, 4];

interface PasswordMeterProps {
  /** Null while there is nothing to judge. */
  strength: PasswordStrength | null;
  wordsId: string;
  /** The field says already what is wrong. */
  isRefused: boolean;
}

/** Four steps of strength, and the same in words. */
export function PasswordMeter({ strength, wordsId, isRefused }: PasswordMeterProps) {
  const intl = useIntl();
  const score = strength === null || strength.problem ? 0 : strength.score;
  const words = wordsOf(intl, strength);
  return (
    <div className={styles.meter}>
      <Meter
        aria-label={intl.formatMessage({
          id: 'password.strength',
          defaultMessage: 'Strength of the password',
        })}
        value={score}
        maxValue={STEPS.length}
        valueLabel={words}
        className={styles.steps ?? ''}
        data-score={score}
      >
        {STEPS.map((step) => (
          <span key={step} data-reached={step <= score || undefined} className={styles.step} />
        ))}
      </Meter>
      <p id={wordsId} className={styles.words}>
        {!isRefused &&
          (strength === null ? (
            <FormattedMessage
              id="password.hint"
              defaultMessage="At least {min} characters. A few words in a row are easy to keep in mind."
              values={{ min: PASSWORD_MIN }}
            />
          ) : (
            words
          ))}
      </p>
    </div>
  );
}

function wordsOf(intl: IntlShape, strength: PasswordStrength | null): string {
  if (strength?.problem) return passwordProblem(intl, strength.problem);
  return intl.formatMessage(
    {
      id: 'password.score',
      defaultMessage:
        '{score, select, none {Nothing typed} 0 {Guessed at once} 1 {Easily guessed} 2 {Fair} 3 {Strong} other {Very strong}}',
    },
    { score: strength ? String(strength.score) : 'none' },
  );
}
