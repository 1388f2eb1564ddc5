import type { IntlShape } from 'react-intl';
import type { Gender } from '../../generated/bindings';

export function genderText(intl: IntlShape, gender: Gender | null): string {
  return intl.formatMessage(
    {
      id: 'person.genders',
      defaultMessage:
        '{gender, select, female {Female} male {Male} non_binary {Non-binary} other {Not given}}',
    },
    { gender: gender ?? 'none' },
  );
}
