import { Label, Radio, RadioGroup } from 'react-aria-components';
import { FormattedMessage, type MessageDescriptor } from 'react-intl';
import styles from './BulkSegments.module.css';

interface BulkSegmentsProps<T extends string> {
  label: string;
  value: T;
  choices: Record<T, MessageDescriptor>;
  onChange: (value: T) => void;
}

/** One of a few, all of them in view. */
export function BulkSegments<T extends string>(props: BulkSegmentsProps<T>) {
  const { label, value, choices, onChange } = props;
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.segments}>
        {(Object.keys(choices) as T[]).map((id) => (
          <Radio key={id} value={id} className={styles.segment ?? ''}>
            <FormattedMessage {...choices[id]} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
