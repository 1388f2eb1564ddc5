import { useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useIntl } from 'react-intl';
import styles from './YearRange.module.css';

export interface DecadeCount {
  /** Its first year. */
  decade: number;
  count: number;
}

interface YearRangeProps {
  /** One for each decade from the first to the last, in order. */
  decades: readonly DecadeCount[];
  value: readonly [number, number];
  onChange: (from: number, to: number) => void;
}

/** How much each decade holds, and two thumbs that choose a span of years. */
export function YearRange({ decades, value, onChange }: YearRangeProps) {
  const intl = useIntl();
  const first = decades[0]?.decade ?? 0;
  const last = (decades.at(-1)?.decade ?? first) + 9;
  const within = ([from, to]: readonly [number, number]) => [
    Math.min(Math.max(from, first), last),
    Math.max(Math.min(to, last), first),
  ];
  // While a thumb is held it is this slider's own; the list follows when it is let go.
  const [held, setHeld] = useState<number[] | null>(null);
  const [from = first, to = last] = held ?? within(value);
  const most = Math.max(1, ...decades.map(({ count }) => count));
  const span = last - first;
  const percent = (year: number) => `${((year - first) / span) * 100}%`;
  return (
    <div className={styles.range}>
      <p className={styles.years} aria-hidden="true">
        {from === to ? from : `${from}–${to}`}
      </p>
      <Slider
        className={styles.slider ?? ''}
        aria-label={intl.formatMessage({ id: 'years.label', defaultMessage: 'Years' })}
        minValue={first}
        maxValue={last}
        value={[from, to]}
        formatOptions={{ useGrouping: false }}
        onChange={setHeld}
        onChangeEnd={([newFrom = first, newTo = last]) => {
          setHeld(null);
          onChange(newFrom, newTo);
        }}
      >
        <div className={styles.bars} aria-hidden="true">
          {decades.map(({ decade, count }) => (
            <span
              key={decade}
              className={styles.bar}
              title={`${decade}–${decade + 9}: ${intl.formatNumber(count)}`}
              data-in={(decade + 9 >= from && decade <= to) || undefined}
              style={{ blockSize: `${(count / most) * 100}%` }}
            />
          ))}
        </div>
        <SliderTrack className={styles.track ?? ''}>
          <span
            className={styles.chosen}
            style={{
              insetInlineStart: percent(from),
              insetInlineEnd: `calc(100% - ${percent(to)})`,
            }}
          />
          <SliderThumb
            index={0}
            className={styles.thumb ?? ''}
            aria-label={intl.formatMessage({ id: 'years.from', defaultMessage: 'First year' })}
          />
          <SliderThumb
            index={1}
            className={styles.thumb ?? ''}
            aria-label={intl.formatMessage({ id: 'years.to', defaultMessage: 'Last year' })}
          />
        </SliderTrack>
      </Slider>
      <div className={styles.ends} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}
