import { useIntl } from 'react-intl';
import { EditKeys } from '../../components/EditKeys';
import { InlineField } from '../../components/InlineField';
import type { PersonPage } from '../../generated/bindings';
import styles from './fields.module.css';
import { LifeLine } from './LifeLine';
import type { PersonEditing } from './usePersonEditing';

interface WordFieldsProps {
  person: PersonPage;
  editing: PersonEditing;
}

/** The name and the biography as fields, where they stand otherwise. */
export function WordFields({ person, editing }: WordFieldsProps) {
  const intl = useIntl();
  return (
    <fieldset
      className={styles.words}
      aria-label={intl.formatMessage({ id: 'person.edit', defaultMessage: 'Edit' })}
    >
      <InlineField
        label={intl.formatMessage({ id: 'person.nameField', defaultMessage: 'Name' })}
        className={styles.name}
        value={person.name}
        focusOnShow
        onSave={(value) => editing.save({ field: 'name', value })}
        onDone={editing.done}
      />
      <LifeLine person={person} />
      <InlineField
        label={intl.formatMessage({ id: 'person.biography', defaultMessage: 'Biography' })}
        className={styles.biography}
        multiline
        value={person.biography}
        onSave={(value) => editing.save({ field: 'biography', value })}
        onDone={editing.done}
      />
      <EditKeys
        long={intl.formatMessage({
          id: 'person.keyText',
          defaultMessage: 'the same in the biography',
        })}
      />
    </fieldset>
  );
}
