import { useIntl } from 'react-intl';
import styles from './CareerBar.module.css';
import type { CareerYear } from './years';

/** Films a year over a whole career, drawn once; the timeline below holds the same in words. */
export function CareerBar({ years }: { years: CareerYear[] }) {
  const intl = useIntl();
  const most = Math.max(...years.map(({ movies }) => movies));
  const first = years[0]?.year ?? 0;
  const last = years[years.length - 1]?.year ?? 0;
  const label = intl.formatMessage(
    { id: 'person.career', defaultMessage: 'Movies a year, {first} to {last}' },
    { first: String(first), last: String(last) },
  );
  return (
    <figure className={styles.career}>
      <div className={styles.bars} role="img" aria-label={label}>
        {years.map(({ year, movies }) => (
          <span
            key={year}
            className={styles.bar}
            title={`${year}: ${movies}`}
            style={{ blockSize: `${(movies / most) * 100}%` }}
          />
        ))}
      </div>
      <figcaption className={styles.ends} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}
