import { Link } from '@tanstack/react-router';
import Heart from 'lucide-react/icons/heart';
import Pencil from 'lucide-react/icons/pencil';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import { Stars } from '../../components/Stars';
import type { DiaryEntry } from '../../generated/bindings';
import styles from './DiaryRow.module.css';
import { momentOf, shortDayText } from './dayText';

interface DiaryRowProps {
  entry: DiaryEntry;
  onEdit: () => void;
}

/** One entry: the day, the film, how it was liked, a note. */
export function DiaryRow({ entry, onEdit }: DiaryRowProps) {
  const intl = useIntl();
  const { watch, movie, rating, favorite } = entry;
  const day = shortDayText(intl, watch.watchedOn);
  return (
    <div className={styles.row}>
      <span className={styles.day}>
        {watch.watchedOn && (
          <time dateTime={watch.watchedOn} title={day}>
            {intl.formatDate(momentOf(watch.watchedOn), { timeZone: 'UTC', day: 'numeric' })}
          </time>
        )}
      </span>
      <Link to="/movies/$id" params={{ id: movie.id }} className={styles.film}>
        <Picture
          image={movie.poster}
          width={160}
          className={styles.poster}
          fallback={<ProgrammeCard title={movie.title} year={null} byline={null} />}
        />
        <span className={styles.words}>
          <b className={styles.title} title={movie.title} dir="auto">
            {movie.title}
          </b>
          <span className={styles.facts}>
            {movie.year}
            {watch.isRewatch && (
              <span>
                <FormattedMessage id="watch.again" defaultMessage="Seen before" />
              </span>
            )}
          </span>
        </span>
      </Link>
      <span className={styles.note} title={watch.note} dir="auto">
        {watch.note}
      </span>
      <span className={styles.liked}>
        {favorite && (
          <Heart
            size={14}
            fill="currentColor"
            className={styles.heart}
            role="img"
            aria-label={intl.formatMessage({ id: 'diary.favorite', defaultMessage: 'Favorite' })}
          />
        )}
        {rating !== null && <Stars rating={rating} />}
      </span>
      <Button
        variant="quiet"
        size="small"
        square
        aria-label={intl.formatMessage(
          { id: 'diary.edit', defaultMessage: 'Edit: {title}, {day}' },
          { title: movie.title, day },
        )}
        onPress={onEdit}
      >
        <Pencil size={14} />
      </Button>
    </div>
  );
}
