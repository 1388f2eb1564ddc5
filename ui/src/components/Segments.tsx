import { Radio, RadioGroup } from 'react-aria-components';
import styles from './Segments.module.css';

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  /** The chosen one takes the focus as it appears. */
  autoFocus?: boolean;
  choices: readonly { id: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of two or three, all of them in view. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, value, autoFocus = false, choices, onChange } = props;
  return (
    <RadioGroup
      className={styles.segments ?? ''}
      orientation="horizontal"
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.id}
          value={choice.id}
          autoFocus={autoFocus && choice.id === value}
          className={styles.segment ?? ''}
        >
          {choice.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
