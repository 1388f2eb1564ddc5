import ListFilter from 'lucide-react/icons/list-filter';
import X from 'lucide-react/icons/x';
import { Button, Input, SearchField } from 'react-aria-components';
import styles from './NarrowField.module.css';

interface NarrowFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Arrow down goes on in the list. */
  onDown: () => void;
}

/** Narrows a long list with every letter; Esc shows all of it again. */
export function NarrowField({ label, value, onChange, onDown }: NarrowFieldProps) {
  return (
    <SearchField
      className={styles.field ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onDown();
      }}
    >
      <ListFilter size={14} aria-hidden="true" />
      <Input className={styles.input ?? ''} placeholder={label} spellCheck="false" dir="auto" />
      <Button className={styles.clear ?? ''}>
        <X size={14} aria-hidden="true" />
      </Button>
    </SearchField>
  );
}
