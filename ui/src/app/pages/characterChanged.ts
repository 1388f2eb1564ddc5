import type { IntlShape } from 'react-intl';
import type { CharacterEdit } from '../../generated/bindings';

/** The message after one field of a character was kept. */
export function characterChanged(intl: IntlShape, field: CharacterEdit['field']): string {
  return intl.formatMessage(
    {
      id: 'character.saved',
      defaultMessage:
        '{field, select, name {Name changed} description {Description changed} role {Role changed} other {Other names changed}}',
    },
    { field },
  );
}
