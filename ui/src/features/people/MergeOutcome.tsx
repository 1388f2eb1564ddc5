import { FormattedMessage } from 'react-intl';
import { DialogOutcome } from '../../components/DialogOutcome';
import { type Chosen, creditsOf, nameAfter, type Pair } from './merging';

interface MergeOutcomeProps {
  pair: Pair;
  chosen: Chosen;
}

/** What the button would do, beside it. */
export function MergeOutcome({ pair, chosen }: MergeOutcomeProps) {
  return (
    <DialogOutcome>
      <FormattedMessage
        id="merge.outcome"
        defaultMessage="{credits, plural, =0 {No credits move to {name}.} one {# credit moves to {name}.} other {# credits move to {name}.}} This is one step to undo."
        values={{
          credits: creditsOf(pair.gone),
          name: <bdi key="name">{nameAfter(pair, chosen)}</bdi>,
        }}
      />
    </DialogOutcome>
  );
}
