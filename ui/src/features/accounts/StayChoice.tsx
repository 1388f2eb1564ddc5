import KeyRound from 'lucide-react/icons/key-round';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { errorText } from '../../lib/errors';
import styles from './StayChoice.module.css';

interface StayChoiceProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** What the keyring says, and asking it again; null where it is not asked. */
  keyring: { isAsking: boolean; problem: unknown; again: () => void } | null;
}

/** Whether to stay signed in, what that means, and in the same place what the keyring says. */
export function StayChoice({ isSelected, onChange, keyring }: StayChoiceProps) {
  const intl = useIntl();
  const words = useId();
  return (
    <div>
      <Checkbox isSelected={isSelected} onChange={onChange} aria-describedby={words}>
        {intl.formatMessage({
          id: 'stay.label',
          defaultMessage: 'Stay signed in on this computer',
        })}
      </Checkbox>
      <div className={styles.keyring} role="status">
        <KeyRound size={16} className={styles.key} aria-hidden="true" />
        <p id={words}>
          {keyring?.problem ? (
            <>
              {errorText(intl, keyring.problem)}{' '}
              <Button variant="link" onPress={keyring.again}>
                <FormattedMessage id="stay.tryKeyring" defaultMessage="Try the keyring again" />
              </Button>
            </>
          ) : keyring?.isAsking ? (
            <FormattedMessage
              id="stay.asking"
              defaultMessage="The system keyring is being asked. The password works meanwhile."
            />
          ) : (
            <FormattedMessage
              id="stay.explained"
              defaultMessage="The system keyring holds a key for you, never the password."
            />
          )}
        </p>
      </div>
    </div>
  );
}
