import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { MergeFact } from '../../components/MergeFact';
import { MergeText } from '../../components/MergeText';
import { Portrait } from '../../components/Portrait';
import type { PersonField, PersonId, PersonPage } from '../../generated/bindings';
import styles from './MergeDialog.module.css';
import { factText } from './merging';

const labels: Record<PersonField, MessageDescriptor> = defineMessages({
  photo: { id: 'merge.photo', defaultMessage: 'Portrait' },
  name: { id: 'person.nameField', defaultMessage: 'Name' },
  born: { id: 'person.born', defaultMessage: 'Born' },
  died: { id: 'person.died', defaultMessage: 'Died' },
  gender: { id: 'person.gender', defaultMessage: 'Gender' },
  country: { id: 'person.country', defaultMessage: 'Country' },
  biography: { id: 'person.biography', defaultMessage: 'Biography' },
});

interface MergeRowProps {
  field: PersonField;
  people: readonly [PersonPage, PersonPage];
  /** Whose value is kept; null where both have the same. */
  owner: PersonId | null;
  onChoose: (owner: PersonId) => void;
}

/** One fact of two people. */
export function MergeRow({ field, people: [one, other], owner, onChoose }: MergeRowProps) {
  const intl = useIntl();
  return (
    <MergeFact
      label={intl.formatMessage(labels[field])}
      sides={[
        { id: one.id, fact: <Fact person={one} field={field} /> },
        { id: other.id, fact: <Fact person={other} field={field} /> },
      ]}
      owner={owner}
      onChoose={onChoose}
    />
  );
}

function Fact({ person, field }: { person: PersonPage; field: PersonField }) {
  const intl = useIntl();
  if (field === 'photo' && person.photo) {
    return (
      <>
        <Portrait name={person.name} image={person.photo} width={160} className={styles.portrait} />
        <span className={styles.unseen}>
          <FormattedMessage
            id="merge.photoOf"
            defaultMessage="Portrait of {name}"
            values={{ name: person.name }}
          />
        </span>
      </>
    );
  }
  return <MergeText text={factText(intl, person, field)} isName={field === 'name'} />;
}
