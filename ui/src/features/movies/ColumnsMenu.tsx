import Columns from 'lucide-react/icons/columns-3';
import { MenuTrigger } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { MenuList, TickGroup } from '../../components/Menu';
import type { ColumnName, ListColumn } from '../../generated/bindings';
import { chosenColumns, columnNames, columns as facts } from './listColumns';

interface ColumnsMenuProps {
  columns: ListColumn[];
  onColumns: (columns: ListColumn[]) => void;
}

/** Which columns the list has beside the title. */
export function ColumnsMenu({ columns, onColumns }: ColumnsMenuProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'list.columns', defaultMessage: 'Columns' });
  return (
    <MenuTrigger>
      <Button size="small" square aria-label={label}>
        <Columns size={16} />
      </Button>
      <MenuList label={label}>
        <TickGroup<ColumnName>
          label={label}
          value={columns.map(({ name }) => name)}
          choices={columnNames.map((id) => ({ id, label: intl.formatMessage(facts[id].name) }))}
          onChange={(chosen) => onColumns(chosenColumns(columns, chosen))}
        />
      </MenuList>
    </MenuTrigger>
  );
}
