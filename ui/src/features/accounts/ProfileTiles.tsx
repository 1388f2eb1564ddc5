import { Radio, RadioGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Portrait } from '../../components/Portrait';
import type { Profile, UserId } from '../../generated/bindings';
import styles from './ProfileTiles.module.css';

interface ProfileTilesProps {
  profiles: readonly Profile[];
  chosen: UserId;
  onChoose: (id: UserId) => void;
  /** A tile was clicked: the hand goes on to the password. */
  onPointed: () => void;
}

/** The profiles of the library, one of which is chosen. */
export function ProfileTiles({ profiles, chosen, onChoose, onPointed }: ProfileTilesProps) {
  const intl = useIntl();
  return (
    <RadioGroup
      className={styles.tiles ?? ''}
      aria-label={intl.formatMessage({ id: 'signIn.profiles', defaultMessage: 'Profile' })}
      value={String(chosen)}
      onChange={(id) => onChoose(Number(id))}
      onPointerUp={onPointed}
    >
      {profiles.map(({ id, name, username, avatar }) => (
        <Radio key={id} value={String(id)} className={styles.tile ?? ''}>
          <Portrait name={name} image={avatar} width={320} className={styles.face} />
          <span className={styles.name} title={username} dir="auto">
            {name}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
