import ChevronDown from 'lucide-react/icons/chevron-down';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Gender } from '../../generated/bindings';
import styles from './GenderField.module.css';
import { genderText } from './genderText';

const NONE = 'none';
const GENDERS: readonly Gender[] = ['female', 'male', 'non_binary'];

interface GenderFieldProps {
  gender: Gender | null;
  onChange: (gender: Gender | null) => void;
}

export function GenderField({ gender, onChange }: GenderFieldProps) {
  const intl = useIntl();
  return (
    <Select
      className={styles.field ?? ''}
      value={gender ?? NONE}
      onChange={(key) => onChange(GENDERS.find((one) => one === key) ?? null)}
    >
      <Label className={styles.label ?? ''}>
        <FormattedMessage id="person.gender" defaultMessage="Gender" />
      </Label>
      <Button className={styles.button ?? ''}>
        <SelectValue>{genderText(intl, gender)}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {[null, ...GENDERS].map((one) => (
            <ListBoxItem
              key={one ?? NONE}
              id={one ?? NONE}
              textValue={genderText(intl, one)}
              className={styles.item ?? ''}
            >
              {genderText(intl, one)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
