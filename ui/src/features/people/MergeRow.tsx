import { Radio, RadioGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
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
export function MergeRow({ field, people, owner, onChoose }: MergeRowProps) {
  const intl = useIntl();
  const label = intl.formatMessage(labels[field]);
  if (owner === null) {
    return (
      <div className={styles.row}>
        <span className={styles.label}>{label}</span>
        {people.map((person) => (
          <span key={person.id} className={styles.value}>
            <Fact person={person} field={field} />
          </span>
        ))}
      </div>
    );
  }
  return (
    <RadioGroup
      className={styles.row ?? ''}
      orientation="horizontal"
      aria-label={label}
      value={String(owner)}
      onChange={(chosen) => onChoose(Number(chosen))}
    >
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {people.map((person) => (
        <Radio key={person.id} value={String(person.id)} className={styles.choice ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          <Fact person={person} field={field} />
        </Radio>
      ))}
    </RadioGroup>
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
  const text = factText(intl, person, field);
  return text ? (
    <span className={styles.text} data-field={field} title={text} dir="auto">
      {text}
    </span>
  ) : (
    <span className={styles.none}>
      <FormattedMessage id="merge.none" defaultMessage="Nothing" />
    </span>
  );
}
