import { useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Switch } from '../../components/Switch';
import { errorText } from '../../lib/errors';
import styles from './ProfileSection.module.css';
import { useOwnProfileActs } from './queries';

/** Whether this computer signs one in by itself. */
export function Staying({ stays }: { stays: boolean }) {
  const intl = useIntl();
  const words = useId();
  const input = useRef<HTMLInputElement>(null);
  const { stay, stopStaying } = useOwnProfileActs();
  const error = stay.error ?? stopStaying.error;
  const turn = (on: boolean) => {
    stay.reset();
    stopStaying.reset();
    if (on) stay.mutate();
    else stopStaying.mutate();
  };
  return (
    <div className={styles.setting}>
      <Switch
        inputRef={input}
        isSelected={stay.isPending || (stays && !stopStaying.isPending)}
        onChange={turn}
        aria-describedby={words}
      >
        <FormattedMessage id="stay.label" defaultMessage="Stay signed in on this computer" />
      </Switch>
      <p id={words} className={styles.words}>
        {stay.isPending ? (
          <FormattedMessage
            id="staying.asking"
            defaultMessage="The system keyring is being asked. You can go on meanwhile."
          />
        ) : (
          <FormattedMessage
            id="stay.explained"
            defaultMessage="The system keyring holds a key for you, never the password."
          />
        )}
      </p>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}{' '}
          {stay.error && (
            <Button
              variant="link"
              onPress={() => {
                turn(true);
                // The button goes while the keyring is asked.
                input.current?.focus();
              }}
            >
              <FormattedMessage id="stay.tryKeyring" defaultMessage="Try the keyring again" />
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
