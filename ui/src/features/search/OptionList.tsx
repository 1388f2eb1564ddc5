import Check from 'lucide-react/icons/check';
import {
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  type Selection,
  useFilter,
} from 'react-aria-components';
import { FormattedNumber, useIntl } from 'react-intl';
import styles from './FilterBar.module.css';

interface PickerOption {
  key: string;
  name: string;
  detail: string;
  /** Movies that would be left; null while that is not known. */
  count: number | null;
  isSet: boolean;
}

interface OptionListProps {
  label: string;
  options: readonly PickerOption[];
  onToggle: (key: string) => void;
}

/** A list longer than this is searched. */
const SHORT = 10;

/** Options to tick, searched by name where there are many. */
export function OptionList({ label, options, onToggle }: OptionListProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const isShort = options.length <= SHORT;
  const list = <Options label={label} options={options} onToggle={onToggle} autoFocus={isShort} />;
  if (isShort) return list;
  return (
    <Autocomplete filter={contains}>
      <PickerSearch label={label} />
      {list}
    </Autocomplete>
  );
}

interface PickerSearchProps {
  label: string;
  onChange?: (text: string) => void;
}

/** Where the options of a picker are searched. */
export function PickerSearch({ label, onChange }: PickerSearchProps) {
  return (
    <SearchField
      className={styles.search ?? ''}
      aria-label={label}
      autoFocus
      {...(onChange && { onChange })}
    >
      <Input className={styles.input ?? ''} spellCheck="false" dir="auto" placeholder={label} />
    </SearchField>
  );
}

/** The options themselves, and whether each is chosen. */
export function Options(props: OptionListProps & { autoFocus?: boolean }) {
  const { label, options, onToggle, autoFocus = false } = props;
  const intl = useIntl();
  const set = options.filter(({ isSet }) => isSet).map(({ key }) => key);
  const changed = (selection: Selection) => {
    if (selection === 'all') return;
    const toggled = options.find(({ key, isSet }) => selection.has(key) !== isSet);
    if (toggled) onToggle(toggled.key);
  };
  return (
    <ListBox
      className={styles.options ?? ''}
      aria-label={label}
      autoFocus={autoFocus}
      selectionMode="multiple"
      selectedKeys={set}
      escapeKeyBehavior="none"
      onSelectionChange={changed}
    >
      {options.map(({ key, name, detail, count, isSet }) => (
        <ListBoxItem key={key} id={key} textValue={name} className={styles.option ?? ''}>
          <span className={styles.tick}>{isSet && <Check size={14} />}</span>
          <span className={styles.words}>
            <span className={styles.name} title={name} dir="auto">
              {name}
            </span>
            {detail && (
              <span className={styles.detail} title={detail} dir="auto">
                {detail}
              </span>
            )}
          </span>
          {count !== null && (
            <span
              className={styles.count}
              title={intl.formatMessage(
                {
                  id: 'filter.left',
                  defaultMessage:
                    '{count, plural, one {leaves # movie} other {leaves {count, number} movies}}',
                },
                { count },
              )}
            >
              <FormattedNumber value={count} />
            </span>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
