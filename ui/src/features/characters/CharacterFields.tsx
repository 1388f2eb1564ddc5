import { useIntl } from 'react-intl';
import { EditKeys } from '../../components/EditKeys';
import { InlineField } from '../../components/InlineField';
import type { CharacterPage } from '../../generated/bindings';
import { AliasField } from './AliasField';
import styles from './CharacterFields.module.css';
import { Counts } from './Counts';
import { RoleField } from './RoleField';
import type { CharacterEditing } from './useCharacterEditing';

interface CharacterFieldsProps {
  character: CharacterPage;
  editing: CharacterEditing;
}

/** Name, other names, role and description as fields, where they stand otherwise. */
export function CharacterFields({ character, editing }: CharacterFieldsProps) {
  const intl = useIntl();
  const { save, done } = editing;
  return (
    <fieldset
      className={styles.fields}
      aria-label={intl.formatMessage({ id: 'character.edit', defaultMessage: 'Edit' })}
    >
      <InlineField
        label={intl.formatMessage({ id: 'character.nameField', defaultMessage: 'Name' })}
        className={styles.name}
        value={character.name}
        focusOnShow
        onSave={(value) => save({ field: 'name', value })}
        onDone={done}
      />
      <Counts character={character} />
      <div className={styles.facts}>
        <AliasField
          aliases={character.aliases}
          onSave={(value) => save({ field: 'aliases', value })}
        />
        <RoleField role={character.role} onChange={(value) => save({ field: 'role', value })} />
      </div>
      <InlineField
        label={intl.formatMessage({
          id: 'character.descriptionField',
          defaultMessage: 'Description',
        })}
        className={styles.description}
        multiline
        value={character.description}
        onSave={(value) => save({ field: 'description', value })}
        onDone={done}
      />
      <EditKeys
        long={intl.formatMessage({
          id: 'character.keyText',
          defaultMessage: 'the same in the description',
        })}
      />
    </fieldset>
  );
}
