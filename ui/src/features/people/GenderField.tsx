import { useIntl } from 'react-intl';
import { SelectField } from '../../components/SelectField';
import type { Gender } from '../../generated/bindings';
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
    <SelectField<Gender | typeof NONE>
      label={intl.formatMessage({ id: 'person.gender', defaultMessage: 'Gender' })}
      value={gender ?? NONE}
      choices={[null, ...GENDERS].map((one) => ({ id: one ?? NONE, label: genderText(intl, one) }))}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
    />
  );
}
