import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import { parseWhole } from '../../lib/numbers';
import styles from './FilterBar.module.css';
import type { PickerProps } from './FilterPicker';
import { chipOf, endsOf, rangeTerm, withTermFor } from './language';
import { useMovieCount } from './queries';

const PRESETS: readonly (readonly [number | null, number | null])[] = [
  [null, 89],
  [90, 120],
  [121, null],
];

/** A span of minutes. */
export function RuntimePicker({ query, chips, onQuery, onDone }: PickerProps) {
  const intl = useIntl();
  const chip = chipOf(chips, 'runtime');
  const now = chip ? endsOf(chip) : { from: null, to: null };
  const [least, setLeast] = useState(now.from === null ? '' : String(now.from));
  const [most, setMost] = useState(now.to === null ? '' : String(now.to));
  const [from, to] = [parseWhole(intl, least), parseWhole(intl, most)];
  const unread = (typed: string, minutes: number | null) =>
    typed.trim() !== '' && minutes === null
      ? intl.formatMessage({
          id: 'filter.wholeMinutes',
          defaultMessage: 'Write whole minutes, such as 90.',
        })
      : null;
  const backwards =
    from !== null && to !== null && from > to
      ? intl.formatMessage({ id: 'filter.backwards', defaultMessage: 'Less than the least.' })
      : null;
  const problems = [unread(least, from), unread(most, to) ?? backwards];
  const isWrong = problems.some(Boolean);
  const wanted = (begin: number | null, end: number | null) =>
    withTermFor(query, chip, rangeTerm('runtime', begin, end));
  const { data: count } = useMovieCount(isWrong ? null : wanted(from, to));
  const apply = (begin: number | null, end: number | null) => {
    onQuery(wanted(begin, end));
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) apply(from, to);
  };
  return (
    <>
      <div className={styles.presets}>
        {PRESETS.map(([begin, end]) => (
          <Button key={`${begin}-${end}`} size="small" onPress={() => apply(begin, end)}>
            <FormattedMessage
              id="filter.runtimePreset"
              defaultMessage="{ends, select, below {Under {end} min} above {Over {begin} min} other {{begin}–{end} min}}"
              values={{
                ends: begin === null ? 'below' : end === null ? 'above' : 'both',
                begin: begin === null ? 0 : end === null ? begin - 1 : begin,
                end: end === null ? 0 : begin === null ? end + 1 : end,
              }}
            />
          </Button>
        ))}
      </div>
      <form className={styles.form} noValidate onSubmit={submit}>
        <TextField
          label={intl.formatMessage({ id: 'filter.least', defaultMessage: 'At least, minutes' })}
          value={least}
          error={problems[0] ?? null}
          onChange={setLeast}
          inputMode="numeric"
          autoFocus
        />
        <TextField
          label={intl.formatMessage({ id: 'filter.most', defaultMessage: 'At most, minutes' })}
          value={most}
          error={problems[1] ?? null}
          onChange={setMost}
          inputMode="numeric"
        />
        <div className={styles.apply}>
          <span role="status">
            {count !== undefined && !isWrong && (
              <FormattedMessage
                id="filter.leaves"
                defaultMessage="{count, plural, =0 {No movie is left} one {# movie is left} other {{count, number} movies are left}}"
                values={{ count }}
              />
            )}
          </span>
          <Button type="submit" size="small" isDisabled={isWrong}>
            <FormattedMessage id="filter.apply" defaultMessage="Apply" />
          </Button>
        </div>
      </form>
    </>
  );
}
