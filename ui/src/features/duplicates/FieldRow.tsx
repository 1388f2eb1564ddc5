import { Radio, RadioGroup } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { MovieField, MoviePage } from '../../generated/bindings';
import styles from './ComparePage.module.css';
import { fieldNames, type Pair, type Side, valueText } from './comparison';
import { RadioDot } from './RadioDot';

interface FieldRowProps {
  pair: Pair;
  field: MovieField;
  /** Whose value is taken; null where both have the same. */
  value: Side | null;
  onChange: (side: Side) => void;
}

/** A field of both movies: a choice where they differ, one quiet value where they do not. */
export function FieldRow({ pair, field, value, onChange }: FieldRowProps) {
  const intl = useIntl();
  const label = intl.formatMessage(fieldNames[field]);
  if (value === null) {
    return (
      <div className={styles.row} data-equal>
        <span className={styles.label}>{label}</span>
        <span className={styles.same}>
          <Value movie={pair.one} field={field} />
        </span>
      </div>
    );
  }
  return (
    <RadioGroup
      className={styles.row ?? ''}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(side) => onChange(side === 'one' ? 'one' : 'two')}
    >
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <Radio value="one" className={styles.value ?? ''}>
        <RadioDot />
        <Value movie={pair.one} field={field} />
      </Radio>
      <Radio value="two" className={styles.value ?? ''}>
        <RadioDot />
        <Value movie={pair.two} field={field} />
      </Radio>
    </RadioGroup>
  );
}

function Value({ movie, field }: { movie: MoviePage; field: MovieField }) {
  const intl = useIntl();
  const text = valueText(intl, movie, field);
  if (text === '') {
    return (
      <span className={styles.nothing}>
        <FormattedMessage id="compare.nothing" defaultMessage="Nothing" />
      </span>
    );
  }
  if (field === 'poster' && movie.poster) {
    return (
      <>
        <Picture
          image={movie.poster}
          width={160}
          className={styles.poster}
          fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
        />
        {movie.poster.width} × {movie.poster.height}
      </>
    );
  }
  return (
    <span className={styles.text} dir="auto">
      {text}
    </span>
  );
}
