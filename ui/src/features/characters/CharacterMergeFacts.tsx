import { defineMessages, type IntlShape, type MessageDescriptor, useIntl } from 'react-intl';
import { MergeFact } from '../../components/MergeFact';
import { MergeTable } from '../../components/MergeTable';
import { MergeText } from '../../components/MergeText';
import type { CharacterField, CharacterId, CharacterPage } from '../../generated/bindings';
import { type Chosen, differs, MERGED_FIELDS, ownerOf, type Pair } from './characterMerging';
import { roleTexts } from './roleText';

const labels: Record<CharacterField | 'aliases' | 'portrayals', MessageDescriptor> = defineMessages(
  {
    name: { id: 'character.nameField', defaultMessage: 'Name' },
    role: { id: 'character.role', defaultMessage: 'Role' },
    description: { id: 'character.descriptionField', defaultMessage: 'Description' },
    aliases: { id: 'character.aliases', defaultMessage: 'Other names' },
    portrayals: { id: 'character.portrayals', defaultMessage: 'Portrayals' },
  },
);

interface CharacterMergeFactsProps {
  one: CharacterPage;
  other: CharacterPage;
  pair: Pair;
  chosen: Chosen;
  onChoose: (field: CharacterField, owner: CharacterId) => void;
  flipped: boolean;
  onFlip: (flipped: boolean) => void;
}

/** Both characters side by side; where they differ, one of the two values is kept. */
export function CharacterMergeFacts(props: CharacterMergeFactsProps) {
  const { one, other, pair, chosen, onChoose, flipped, onFlip } = props;
  const intl = useIntl();
  const both = (textOf: (character: CharacterPage) => string, isName = false) =>
    [
      { id: one.id, fact: <MergeText text={textOf(one)} isName={isName} /> },
      { id: other.id, fact: <MergeText text={textOf(other)} isName={isName} /> },
    ] as const;
  return (
    <MergeTable ids={[one.id, other.id]} keep={pair.keep.id} flipped={flipped} onFlip={onFlip}>
      {MERGED_FIELDS.map((field) => (
        <MergeFact
          key={field}
          label={intl.formatMessage(labels[field])}
          sides={both((character) => factText(intl, character, field), field === 'name')}
          owner={differs(one, other, field) ? ownerOf(field, pair, chosen) : null}
          onChoose={(owner) => onChoose(field, owner)}
        />
      ))}
      <MergeFact
        label={intl.formatMessage(labels.aliases)}
        sides={both(({ aliases }) => intl.formatList(aliases))}
        owner={null}
      />
      <MergeFact
        label={intl.formatMessage(labels.portrayals)}
        sides={both(({ portrayals }) => intl.formatNumber(portrayals.length))}
        owner={null}
      />
    </MergeTable>
  );
}

function factText(intl: IntlShape, character: CharacterPage, field: CharacterField): string {
  if (field !== 'role') return character[field];
  return character.role ? intl.formatMessage(roleTexts[character.role]) : '';
}
