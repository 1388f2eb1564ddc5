import { Switch } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import type { PersonField, PersonId, PersonPage } from '../../generated/bindings';
import styles from './MergeDialog.module.css';
import { MergeRow } from './MergeRow';
import { type Chosen, creditsOf, differs, MERGED_FIELDS, ownerOf, type Pair } from './merging';

interface MergeFactsProps {
  one: PersonPage;
  other: PersonPage;
  pair: Pair;
  chosen: Chosen;
  onChoose: (field: PersonField, owner: PersonId) => void;
  flipped: boolean;
  onFlip: (flipped: boolean) => void;
}

/** Both people side by side; where they differ, one of the two values is kept. */
export function MergeFacts(props: MergeFactsProps) {
  const { one, other, pair, chosen, onChoose, flipped, onFlip } = props;
  const stays = (person: PersonPage) => (
    <span className={styles.fate} data-stays={person === pair.keep || undefined}>
      <FormattedMessage
        id="merge.fate"
        defaultMessage="{stays, select, true {Stays} other {Goes}}"
        values={{ stays: String(person === pair.keep) }}
      />
    </span>
  );
  return (
    <>
      <Switch className={styles.switch ?? ''} isSelected={flipped} onChange={onFlip}>
        <span className={styles.slot} aria-hidden="true" />
        <FormattedMessage id="merge.flip" defaultMessage="Keep the other one instead" />
      </Switch>
      <div className={styles.facts}>
        <div className={styles.row}>
          <span />
          {stays(one)}
          {stays(other)}
        </div>
        {MERGED_FIELDS.map((field) => (
          <MergeRow
            key={field}
            field={field}
            people={[one, other]}
            owner={differs(one, other, field) ? ownerOf(field, pair, chosen) : null}
            onChoose={(owner) => onChoose(field, owner)}
          />
        ))}
        <div className={styles.row}>
          <span className={styles.label}>
            <FormattedMessage id="merge.credits" defaultMessage="Credits" />
          </span>
          {[one, other].map((person) => (
            <span key={person.id} className={styles.value}>
              {creditsOf(person)}
            </span>
          ))}
        </div>
      </div>
    </>
  );
}
