import { useIntl } from 'react-intl';
import { InlineField } from '../../components/InlineField';
import type { PersonPage } from '../../generated/bindings';
import { dateText } from '../../lib/dates';
import { CountryField } from './CountryField';
import styles from './fields.module.css';
import { GenderField } from './GenderField';
import type { PersonEditing } from './usePersonEditing';

interface FactFieldsProps {
  person: PersonPage;
  editing: PersonEditing;
}

/** Born, died, gender and country as fields, below the portrait. */
export function FactFields({ person, editing }: FactFieldsProps) {
  const intl = useIntl();
  const { save, done } = editing;
  const dateHint = intl.formatMessage({
    id: 'person.dateHint',
    defaultMessage: '1949, 1949-10 or 1949-10-08',
  });
  return (
    <fieldset
      className={styles.facts}
      aria-label={intl.formatMessage({ id: 'person.editFacts', defaultMessage: 'Edit the facts' })}
    >
      <InlineField
        label={intl.formatMessage({ id: 'person.born', defaultMessage: 'Born' })}
        hint={dateHint}
        value={person.born ? dateText(person.born) : ''}
        onSave={(value) => save({ field: 'born', value })}
        onDone={done}
      />
      <InlineField
        label={intl.formatMessage({ id: 'person.died', defaultMessage: 'Died' })}
        hint={dateHint}
        value={person.died ? dateText(person.died) : ''}
        onSave={(value) => save({ field: 'died', value })}
        onDone={done}
      />
      <GenderField gender={person.gender} onChange={(value) => save({ field: 'gender', value })} />
      <CountryField
        country={person.country}
        onSave={(value) => save({ field: 'country', value })}
      />
    </fieldset>
  );
}
