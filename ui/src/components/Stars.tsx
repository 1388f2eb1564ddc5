import { useIntl } from 'react-intl';
import { starsText } from '../lib/stars';
import styles from './Stars.module.css';

/** A rating in half stars, 1 to 10, as a line of stars that is read out as words. */
export function Stars({ rating, className }: { rating: number; className?: string | undefined }) {
  const intl = useIntl();
  return (
    <span
      role="img"
      aria-label={starsText(intl, rating)}
      className={`${styles.stars} ${className ?? ''}`}
    >
      {'★'.repeat(Math.floor(rating / 2))}
      {rating % 2 === 1 && '½'}
    </span>
  );
}
