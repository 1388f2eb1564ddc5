import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PersonPage } from '../../generated/bindings';
import { attentionText } from '../../lib/attentionText';
import styles from './PersonNotice.module.css';
import { personAttentionQuery } from './queries';

/** A wrong year of birth makes every credit doubtful; two lines say it. */
const SHOWN = 2;

/** What does not add up about this person, said quietly. */
export function PersonNotice({ person }: { person: PersonPage }) {
  const intl = useIntl();
  const { data: items } = useQuery(personAttentionQuery(person.id));
  if (!items || items.length === 0) return null;
  const yearOf = (movie: number) =>
    person.filmography.find((entry) => entry.movie.id === movie)?.movie.year ?? null;
  const more = items.length - SHOWN;
  return (
    <ul className={styles.notice}>
      {items.slice(0, SHOWN).map((item) => (
        <li key={`${item.reason} ${item.movieId}`}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            {attentionText(intl, item, yearOf(item.movieId))} ·{' '}
            <Link to="/movies/$id" params={{ id: item.movieId }} className={styles.link} dir="auto">
              {item.title}
            </Link>
          </span>
        </li>
      ))}
      {more > 0 && (
        <li className={styles.more}>
          <Link to="/attention" className={styles.link}>
            <FormattedMessage
              id="person.noticeMore"
              defaultMessage="{more, plural, one {One more like this} other {# more like this}}"
              values={{ more }}
            />
          </Link>
        </li>
      )}
    </ul>
  );
}
