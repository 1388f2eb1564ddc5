import Check from 'lucide-react/icons/check';
import Heart from 'lucide-react/icons/heart';
import type { IntlShape } from 'react-intl';
import { Stars } from '../../components/Stars';
import type { MovieMarks } from '../../generated/bindings';
import { starsText } from '../../lib/stars';
import styles from './CardMarks.module.css';

/** The heart of a favorite, in the corner of its poster; the card says it in words. */
export function FavoriteMark() {
  return (
    <span className={styles.heart} data-favorite>
      <Heart size={14} fill="currentColor" aria-hidden="true" />
    </span>
  );
}

/** Beside the facts of a card: its stars, or else that it was seen. The card says it in words. */
export function SeenMark({ marks }: { marks: MovieMarks | undefined }) {
  if (!marks?.seen && marks?.rating == null) return null;
  return (
    <span className={styles.seen} aria-hidden="true">
      {marks.rating === null ? <Check size={14} /> : <Stars rating={marks.rating} />}
    </span>
  );
}

/** All marks of a card in words. */
export function marksText(intl: IntlShape, marks: MovieMarks | undefined): string {
  if (!marks) return '';
  return [
    marks.favorite && intl.formatMessage({ id: 'card.isFavorite', defaultMessage: 'favorite' }),
    marks.seen && intl.formatMessage({ id: 'card.isSeen', defaultMessage: 'seen' }),
    marks.rating !== null && starsText(intl, marks.rating),
    marks.onWatchlist &&
      intl.formatMessage({ id: 'card.isOnWatchlist', defaultMessage: 'on the watchlist' }),
  ]
    .filter(Boolean)
    .join(', ');
}
