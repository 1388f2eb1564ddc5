import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useIntl } from 'react-intl';
import styles from './CareerBar.module.css';
import type { TimelinePlace } from './useTimelinePlace';
import { type CareerYear, marksOf, yearToward } from './years';

interface CareerBarProps {
  career: readonly CareerYear[];
  /** The years that can be gone to, in order. */
  years: readonly number[];
  place: TimelinePlace | null;
  onJump: (year: number) => void;
}

/** Films a year over a whole career: what is in view is lit, a click or an arrow key goes on. */
export function CareerBar({ career, years, place, onJump }: CareerBarProps) {
  const intl = useIntl();
  const most = Math.max(...career.map(({ movies }) => movies));
  const first = career[0]?.year ?? 0;
  const last = career[career.length - 1]?.year ?? first;
  const at = place?.at ?? first;
  const inView = (year: number) => place !== null && year >= place.first && year <= place.last;
  const percent = (year: number) => `${((year - first) / career.length) * 100}%`;
  const label = intl.formatMessage(
    { id: 'person.career', defaultMessage: 'Movies a year, {first} to {last}' },
    { first: String(first), last: String(last) },
  );
  return (
    <div className={styles.career}>
      <Slider
        aria-label={label}
        minValue={first}
        maxValue={last}
        value={at}
        formatOptions={{ useGrouping: false }}
        isDisabled={years.length === 0}
        onChange={(wanted) => {
          const year = yearToward(years, at, wanted);
          if (year !== null && year !== at) onJump(year);
        }}
      >
        <div className={styles.bars} aria-hidden="true">
          {career.map(({ year, movies }) => (
            <span
              key={year}
              className={styles.bar}
              data-in-view={inView(year) || undefined}
              style={{ blockSize: `${(movies / most) * 100}%` }}
            />
          ))}
          {place && (
            <span
              className={styles.window}
              style={{
                insetInlineStart: percent(place.first),
                insetInlineEnd: `calc(100% - ${percent(place.last + 1)})`,
              }}
            />
          )}
        </div>
        {/* The thumb stands in the middle of a bar, so half a bar is left free at either end. */}
        <SliderTrack
          className={styles.track ?? ''}
          style={{ insetInline: `${50 / career.length}%` }}
        >
          <SliderThumb className={styles.thumb ?? ''} />
        </SliderTrack>
      </Slider>
      <div className={styles.marks} aria-hidden="true">
        {marksOf(career).map((year) => (
          <span
            key={year}
            data-end={year === first ? 'start' : year === last ? 'end' : undefined}
            style={
              year === first || year === last ? undefined : { insetInlineStart: percent(year) }
            }
          >
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}
