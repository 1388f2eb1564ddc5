import { useIntl } from 'react-intl';
import { SelectField } from '../../components/SelectField';
import type { CharacterRole } from '../../generated/bindings';
import { ROLES } from './charactersView';
import { roleTexts } from './roleText';

const NONE = 'none';

interface RoleFieldProps {
  role: CharacterRole | null;
  onChange: (role: CharacterRole | null) => void;
}

export function RoleField({ role, onChange }: RoleFieldProps) {
  const intl = useIntl();
  return (
    <SelectField<CharacterRole | typeof NONE>
      label={intl.formatMessage({ id: 'character.role', defaultMessage: 'Role' })}
      value={role ?? NONE}
      choices={[
        { id: NONE, label: intl.formatMessage({ id: 'character.noRole', defaultMessage: 'None' }) },
        ...ROLES.map((id) => ({ id, label: intl.formatMessage(roleTexts[id]) })),
      ]}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
    />
  );
}
