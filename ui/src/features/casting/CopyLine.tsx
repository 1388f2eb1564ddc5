import Check from 'lucide-react/icons/check';
import { Checkbox } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Portrait } from '../../components/Portrait';
import { namesakeText } from '../../lib/namesake';
import { kindText } from './CellText';
import styles from './CopyDialog.module.css';
import type { CopyRow } from './copying';

interface CopyLineProps {
  row: CopyRow;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** One credit of the other movie, to be taken over or left. */
export function CopyLine({ row: { casting, isThere }, isSelected, onChange }: CopyLineProps) {
  const intl = useIntl();
  const { person, character, roleText, kind } = casting;
  const namesake = namesakeText(intl, person);
  return (
    <Checkbox
      className={styles.line ?? ''}
      isSelected={isSelected}
      isDisabled={isThere}
      onChange={onChange}
    >
      <span className={styles.tick}>{isSelected && <Check size={12} strokeWidth={3} />}</span>
      <Portrait name={person.name} image={person.photo} width={160} className={styles.portrait} />
      <span className={styles.name} dir="auto">
        {person.name}
        {namesake && <span className={styles.quiet}> {namesake}</span>}
      </span>
      <span className={styles.name} dir="auto">
        {character?.name ?? <em className={styles.quiet}>{roleText}</em>}
      </span>
      <span className={styles.quiet}>
        {isThere ? (
          <FormattedMessage id="copyCast.there" defaultMessage="In the cast already" />
        ) : (
          kind !== 'acting' && kindText(intl, kind)
        )}
      </span>
    </Checkbox>
  );
}
