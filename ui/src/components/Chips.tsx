import X from 'lucide-react/icons/x';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { useIntl } from 'react-intl';
import styles from './Chips.module.css';

interface ShownChip {
  key: string;
  /** What kind of thing is said: "Genre". */
  label: string;
  /** What is said about it: "Noir". */
  value: string;
  /** It says what is not to be. */
  isNot?: boolean;
}

interface ChipsProps {
  label: string;
  chips: readonly ShownChip[];
  onRemove: (keys: string[]) => void;
}

/** What holds at the moment, each to be taken away: arrow keys move among them, Delete removes. */
export function Chips({ label, chips, onRemove }: ChipsProps) {
  const intl = useIntl();
  return (
    <TagGroup
      className={styles.chips ?? ''}
      aria-label={label}
      onRemove={(keys) => onRemove([...keys].map(String))}
    >
      <TagList className={styles.list ?? ''} items={chips}>
        {chips.map(({ key, ...chip }) => {
          const name = chip.isNot
            ? intl.formatMessage({ id: 'chip.not', defaultMessage: '{label}: not {value}' }, chip)
            : intl.formatMessage({ id: 'chip.is', defaultMessage: '{label}: {value}' }, chip);
          return (
            <Tag key={key} id={key} textValue={name} className={styles.chip ?? ''}>
              <span className={styles.body}>
                <span className={styles.label}>{chip.label}</span>
                {chip.isNot && (
                  <em className={styles.not}>
                    {intl.formatMessage({ id: 'chip.notWord', defaultMessage: 'not' })}
                  </em>
                )}
                <span className={styles.value} dir="auto" title={chip.value}>
                  {chip.value}
                </span>
              </span>
              <Button
                slot="remove"
                excludeFromTabOrder
                className={styles.remove ?? ''}
                aria-label={intl.formatMessage(
                  { id: 'chip.remove', defaultMessage: 'Remove {name}' },
                  { name },
                )}
              >
                <X size={14} />
              </Button>
            </Tag>
          );
        })}
      </TagList>
    </TagGroup>
  );
}
