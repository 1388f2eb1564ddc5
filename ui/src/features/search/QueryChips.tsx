import { useIntl } from 'react-intl';
import { Chips } from '../../components/Chips';
import type { Chip } from '../../generated/bindings';
import { chipText } from './chipText';
import { fieldText } from './fieldText';

interface QueryChipsProps {
  chips: readonly Chip[];
  /** A term was taken away: the whole text without it. */
  onText: (text: string) => void;
}

/** The terms of a query as they were understood, each to be taken away. */
export function QueryChips({ chips, onText }: QueryChipsProps) {
  const intl = useIntl();
  // The same term may stand twice.
  const keys = chips.map(
    ({ text }, place) =>
      `${text}#${chips.slice(0, place).filter((other) => other.text === text).length}`,
  );
  return (
    <Chips
      label={intl.formatMessage({ id: 'query.chips', defaultMessage: 'What is searched for' })}
      chips={chips.map((chip, place) => ({
        key: keys[place] ?? chip.text,
        label: fieldText(intl, chip.field),
        value: chipText(intl, chip),
        isNot: chip.not,
      }))}
      onRemove={([removed]) => {
        const chip = chips[keys.indexOf(removed ?? '')];
        if (chip) onText(chip.without);
      }}
    />
  );
}
