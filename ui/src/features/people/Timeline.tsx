import { type CSSProperties, memo, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FilmographyEntry } from '../../generated/bindings';
import type { Life } from '../../lib/age';
import { Credit } from './Credit';
import styles from './Timeline.module.css';
import type { TimelinePlace } from './useTimelinePlace';
import { byYear, decadeOf, decadesOf, type TimelineYear } from './years';

/** Years without a film take room, but not more than this many of them. */
const GAP_CAP = 6;

interface TimelineProps {
  entries: readonly FilmographyEntry[];
  life: Life;
  place: TimelinePlace | null;
  onJump: (year: number) => void;
}

/** Films down the years, oldest first; the rail at the start marks the decade and jumps to another. */
export function Timeline({ entries, life, place, onJump }: TimelineProps) {
  const intl = useIntl();
  const years = useMemo(() => byYear(entries), [entries]);
  const decades = decadesOf(years);
  const current = place ? decadeOf(place.at) : null;
  return (
    <div className={styles.timeline}>
      {decades.length > 1 && (
        <nav
          className={styles.decades}
          style={{ '--decades': decades.length } as CSSProperties}
          aria-label={intl.formatMessage({ id: 'person.decades', defaultMessage: 'Decades' })}
        >
          {decades.map(({ start, firstYear }) => (
            <Button
              key={start}
              className={styles.decade ?? ''}
              aria-current={start === current ? 'location' : undefined}
              onPress={() => onJump(firstYear)}
            >
              <FormattedMessage
                id="person.decade"
                defaultMessage="{decade}s"
                values={{ decade: String(start) }}
              />
            </Button>
          ))}
        </nav>
      )}
      <Years years={years} life={life} />
    </div>
  );
}

interface YearsProps {
  years: readonly TimelineYear[];
  life: Life;
}

/** Scrolling marks another place above; hundreds of films do not change with it. */
const Years = memo(function Years({ years, life }: YearsProps) {
  return (
    <ol className={styles.years}>
      {years.map(({ year, gap, entries: films }) => (
        <li
          key={year ?? 'undated'}
          className={styles.year}
          data-year={year ?? undefined}
          style={{ '--gap': Math.min(gap, GAP_CAP) } as CSSProperties}
        >
          <h2 className={styles.number} data-undated={year === null || undefined}>
            {year ?? <FormattedMessage id="person.undated" defaultMessage="No date" />}
          </h2>
          <div className={styles.films}>
            {films.map((entry) => (
              <Credit key={entry.movie.id} entry={entry} life={life} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
});
