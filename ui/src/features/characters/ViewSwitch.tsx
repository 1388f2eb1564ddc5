import { Radio, RadioGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import type { PortrayalsView } from './charactersMemory';
import styles from './ViewSwitch.module.css';

const views = defineMessages({
  cards: { id: 'portrayals.cards', defaultMessage: 'Scene cards' },
  table: { id: 'portrayals.table', defaultMessage: 'Table' },
});

interface ViewSwitchProps {
  view: PortrayalsView;
  onChange: (view: PortrayalsView) => void;
}

/** Cards to look at, or a table to read. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const intl = useIntl();
  return (
    <RadioGroup
      className={styles.switch ?? ''}
      orientation="horizontal"
      aria-label={intl.formatMessage({ id: 'portrayals.view', defaultMessage: 'View' })}
      value={view}
      onChange={(chosen) => onChange(chosen === 'table' ? 'table' : 'cards')}
    >
      {(['cards', 'table'] as const).map((id) => (
        <Radio key={id} value={id} className={styles.view ?? ''}>
          <FormattedMessage {...views[id]} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
