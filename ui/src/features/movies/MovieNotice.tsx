import { useQuery } from '@tanstack/react-query';
import Info from 'lucide-react/icons/info';
import { useIntl } from 'react-intl';
import type { MoviePage } from '../../generated/bindings';
import { attentionText } from '../../lib/attentionText';
import { yearOf } from '../../lib/dates';
import styles from './blocks.module.css';
import { movieAttentionQuery } from './queries';

/** What does not add up about a movie, said quietly in one line. */
export function MovieNotice({ movie }: { movie: MoviePage }) {
  const intl = useIntl();
  const { data: items } = useQuery(movieAttentionQuery(movie.id));
  if (!items || items.length === 0) return null;
  const year = movie.releaseDate ? yearOf(movie.releaseDate) : null;
  const reasons = items.map((item) => attentionText(intl, item, year));
  return (
    <p className={styles.notice}>
      <Info size={14} aria-hidden="true" />
      <span dir="auto">{intl.formatList(reasons, { type: 'unit' })}</span>
    </p>
  );
}
