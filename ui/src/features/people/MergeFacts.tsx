import { useIntl } from 'react-intl';
import { MergeFact } from '../../components/MergeFact';
import { MergeTable } from '../../components/MergeTable';
import type { PersonField, PersonId, PersonPage } from '../../generated/bindings';
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
  const intl = useIntl();
  return (
    <MergeTable ids={[one.id, other.id]} keep={pair.keep.id} flipped={flipped} onFlip={onFlip}>
      {MERGED_FIELDS.map((field) => (
        <MergeRow
          key={field}
          field={field}
          people={[one, other]}
          owner={differs(one, other, field) ? ownerOf(field, pair, chosen) : null}
          onChoose={(owner) => onChoose(field, owner)}
        />
      ))}
      <MergeFact
        label={intl.formatMessage({ id: 'merge.credits', defaultMessage: 'Credits' })}
        sides={[
          { id: one.id, fact: creditsOf(one) },
          { id: other.id, fact: creditsOf(other) },
        ]}
        owner={null}
      />
    </MergeTable>
  );
}
