import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FilmographyEntry } from '../../generated/bindings';
import { Credit } from './Credit';
import styles from './Timeline.module.css';
import { byYear, decadesOf } from './years';

/** Films down the years, oldest first; the rail at the start jumps to a decade. */
export function Timeline({ entries }: { entries: FilmographyEntry[] }) {
  const intl = useIntl();
  const list = useRef<HTMLOListElement>(null);
  const years = byYear(entries);
  const decades = decadesOf(years);
  const jump = (year: number) =>
    list.current
      ?.querySelector(`[data-year="${year}"]`)
      ?.scrollIntoView({ block: 'start', behavior: 'instant' });
  return (
    <div className={styles.timeline}>
      {decades.length > 1 && (
        <nav
          className={styles.decades}
          aria-label={intl.formatMessage({ id: 'person.decades', defaultMessage: 'Decades' })}
        >
          {decades.map(({ start, firstYear }) => (
            <Button key={start} className={styles.decade ?? ''} onPress={() => jump(firstYear)}>
              <FormattedMessage
                id="person.decade"
                defaultMessage="{decade}s"
                values={{ decade: String(start) }}
              />
            </Button>
          ))}
        </nav>
      )}
      <ol ref={list} className={styles.years}>
        {years.map(({ year, entries: films }) => (
          <li key={year ?? 'undated'} className={styles.year} data-year={year}>
            <h2 className={styles.number}>
              {year ?? <FormattedMessage id="person.undated" defaultMessage="No date" />}
            </h2>
            <div className={styles.films}>
              {films.map((entry) => (
                <Credit key={entry.movie.id} entry={entry} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
