import Check from 'lucide-react/icons/check';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { Portrait } from '../../components/Portrait';
import type { HouseholdProfile, UserId } from '../../generated/bindings';
import styles from './ProfileChoice.module.css';

interface ProfileChoiceProps {
  profiles: readonly HouseholdProfile[];
  chosen: readonly UserId[];
  onChoose: (chosen: UserId[]) => void;
}

/** Whose favorites are looked at beside one's own. */
export function ProfileChoice({ profiles, chosen, onChoose }: ProfileChoiceProps) {
  return (
    <CheckboxGroup
      className={styles.group ?? ''}
      value={chosen.map(String)}
      onChange={(values) => onChoose(values.map(Number))}
    >
      <Label className={styles.label ?? ''}>
        <FormattedMessage id="together.with" defaultMessage="Me and" />
      </Label>
      {profiles.map(({ id, name, avatar }) => (
        <Checkbox key={id} value={String(id)} className={styles.profile ?? ''}>
          {({ isSelected }) => (
            <>
              <Portrait name={name} image={avatar} width={160} className={styles.face} />
              <span className={styles.name} title={name} dir="auto">
                {name}
              </span>
              <span className={styles.tick}>
                {isSelected && <Check size={14} strokeWidth={2.5} />}
              </span>
            </>
          )}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
