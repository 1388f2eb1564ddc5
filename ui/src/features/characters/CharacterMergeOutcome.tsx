import { FormattedMessage } from 'react-intl';
import { DialogOutcome } from '../../components/DialogOutcome';
import { type Chosen, comingOver, namesAfter, type Pair } from './characterMerging';

interface CharacterMergeOutcomeProps {
  pair: Pair;
  chosen: Chosen;
}

/** What the button would do, beside it. */
export function CharacterMergeOutcome({ pair, chosen }: CharacterMergeOutcomeProps) {
  const { other } = namesAfter(pair, chosen);
  return (
    <DialogOutcome>
      <FormattedMessage
        id="character.mergeOutcome"
        defaultMessage="{portrayals, plural, =0 {No portrayal comes over} one {# portrayal comes over} other {{portrayals, number} portrayals come over}}{hasOther, select, true {; “{other}” becomes another name} other {}}. This is one step to undo."
        values={{
          portrayals: comingOver(pair),
          hasOther: String(other !== null),
          other: <bdi key="other">{other}</bdi>,
        }}
      />
    </DialogOutcome>
  );
}
