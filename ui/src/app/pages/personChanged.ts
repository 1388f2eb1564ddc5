import type { IntlShape } from 'react-intl';
import type { PersonEdit } from '../../generated/bindings';

/** The message after one field of a person was kept. */
export function personChanged(intl: IntlShape, field: PersonEdit['field']): string {
  return intl.formatMessage(
    {
      id: 'person.saved',
      defaultMessage:
        '{field, select, name {Name changed} biography {Biography changed} born {Date of birth changed} died {Date of death changed} gender {Gender changed} other {Country changed}}',
    },
    { field },
  );
}
