import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { Button, Input, SearchField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import styles from './FilterField.module.css';

interface FilterFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows the list below to the names with these letters; Esc shows all again. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const intl = useIntl();
  return (
    <SearchField
      aria-label={label}
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      spellCheck="false"
    >
      <Search size={14} aria-hidden="true" />
      <Input className={styles.input ?? ''} placeholder={label} dir="auto" />
      {value !== '' && (
        <Button
          className={styles.clear ?? ''}
          aria-label={intl.formatMessage({ id: 'filter.clear', defaultMessage: 'Show all' })}
        >
          <X size={14} />
        </Button>
      )}
    </SearchField>
  );
}
