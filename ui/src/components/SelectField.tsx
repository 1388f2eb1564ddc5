import ChevronDown from 'lucide-react/icons/chevron-down';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './SelectField.module.css';

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { id: T; label: string }[];
  onChange: (value: T) => void;
  className?: string | undefined;
}

/** One of a few, in the look of an InlineField. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, choices, onChange, className } = props;
  return (
    <Select
      className={`${styles.field} ${className ?? ''}`}
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue>{choices.find(({ id }) => id === value)?.label}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              className={styles.item ?? ''}
            >
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
