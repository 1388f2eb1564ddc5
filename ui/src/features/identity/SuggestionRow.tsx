import { GridListItem } from 'react-aria-components';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { BandChip } from './BandChip';
import { bandTexts, evidenceText } from './evidenceText';
import styles from './SuggestionRow.module.css';
import { SuggestionSide } from './SuggestionSide';
import { useSuggestionActs } from './suggestionActs';
import type { Suggestion } from './suggestions';

interface SuggestionRowProps {
  /** The list reads it before the row is there. */
  id: string;
  suggestion: Suggestion;
}

/** Two that may be the same, what speaks for it, and what can be done. */
export function SuggestionRow({ id, suggestion }: SuggestionRowProps) {
  const intl = useIntl();
  const { kind, pair, band, evidence } = suggestion;
  const { plus, minus } = evidenceText(intl, evidence);
  return (
    <GridListItem id={id} className={styles.row ?? ''} textValue={rowText(intl, suggestion)}>
      <div className={styles.cells}>
        {pair.map((side) => (
          <SuggestionSide key={side.id} kind={kind} side={side} />
        ))}
        <div className={styles.why}>
          <BandChip band={band} />
          <span className={styles.reasons}>
            <span className={styles.reason}>{plus}</span>
            {minus && <span className={styles.reason}>{minus}</span>}
          </span>
        </div>
        <Acts suggestion={suggestion} />
      </div>
    </GridListItem>
  );
}

function Acts({ suggestion }: { suggestion: Suggestion }) {
  const { merge, keepApart } = useSuggestionActs();
  return (
    <div className={styles.acts}>
      <Button size="small" onPress={() => merge(suggestion)}>
        <FormattedMessage id="identity.merge" defaultMessage="Merge…" />
      </Button>
      <Button size="small" variant="quiet" onPress={() => keepApart(suggestion)}>
        <FormattedMessage id="identity.keepApart" defaultMessage="Keep apart" />
      </Button>
    </div>
  );
}

/** The whole row for who hears it. */
function rowText(intl: IntlShape, { pair, band, evidence }: Suggestion): string {
  const { plus, minus } = evidenceText(intl, evidence);
  const [one, other] = pair.map((side) =>
    [side.name, side.facts, side.known].filter(Boolean).join(', '),
  );
  return intl.formatMessage(
    {
      id: 'identity.row',
      defaultMessage: '{one}; and {other}. {band}: {reasons}',
    },
    {
      one,
      other,
      band: intl.formatMessage(bandTexts[band]),
      reasons: [plus, minus].filter(Boolean).join('; '),
    },
  );
}
