import { defineMessages, useIntl } from 'react-intl';
import { Segments } from '../../components/Segments';
import type { PortrayalsView } from './charactersMemory';

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
    <Segments
      label={intl.formatMessage({ id: 'portrayals.view', defaultMessage: 'View' })}
      value={view}
      choices={(['cards', 'table'] as const).map((id) => ({
        id,
        label: intl.formatMessage(views[id]),
      }))}
      onChange={onChange}
    />
  );
}
