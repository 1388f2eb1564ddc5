import { GridListItem } from 'react-aria-components';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { BandChip } from './BandChip';
import { bandTexts, evidenceText } from './evidenceText';
import styles from './SuggestionRow.module.css';
import { SuggestionSide } from './SuggestionSide';
import { keyOf, type Suggestion } from './suggestions';

interface SuggestionRowProps {
  suggestion: Suggestion;
  onMerge: () => void;
  onKeepApart: () => void;
}

/** Two that may be the same, what speaks for it, and what can be done. */
export function SuggestionRow({ suggestion, onMerge, onKeepApart }: SuggestionRowProps) {
  const intl = useIntl();
  const { kind, pair, band, evidence } = suggestion;
  const { plus, minus } = evidenceText(intl, evidence);
  return (
    <GridListItem
      id={keyOf(suggestion)}
      className={styles.row ?? ''}
      textValue={rowText(intl, suggestion)}
    >
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
        <div className={styles.acts}>
          <Button size="small" onPress={onMerge}>
            <FormattedMessage id="identity.merge" defaultMessage="Merge…" />
          </Button>
          <Button size="small" variant="quiet" onPress={onKeepApart}>
            <FormattedMessage id="identity.keepApart" defaultMessage="Keep apart" />
          </Button>
        </div>
      </div>
    </GridListItem>
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
