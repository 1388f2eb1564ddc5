import Bookmark from 'lucide-react/icons/bookmark';
import Plus from 'lucide-react/icons/plus';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import button from '../../components/Button.module.css';
import { StarsSlider } from '../../components/StarsSlider';
import type { MovieMarks, Watch } from '../../generated/bindings';
import { starsText } from '../../lib/stars';
import styles from './MovieDiary.module.css';
import { WatchList } from './WatchList';

interface MovieDiaryProps {
  marks: MovieMarks;
  watches: readonly Watch[];
  /** In half stars, 1 to 10; null takes it away. */
  onRate: (rating: number | null) => Promise<void>;
  onWatchlist: () => void;
  onAdd: () => void;
  onEdit: (watch: Watch) => void;
  onRemove: (watch: Watch) => void;
}

/** How a movie was liked, and when it was watched. */
export function MovieDiary(props: MovieDiaryProps) {
  const { marks, watches, onRate, onWatchlist, onAdd, onEdit, onRemove } = props;
  const intl = useIntl();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <FormattedMessage id="diary.title" defaultMessage="Diary" />
      </h2>
      <div className={styles.acts}>
        <StarsSlider
          label={intl.formatMessage({
            id: 'diary.rating',
            defaultMessage: 'Your rating in stars',
          })}
          rating={marks.rating}
          onRate={onRate}
        />
        <span className={styles.rated}>
          {marks.rating === null ? (
            <FormattedMessage id="diary.unrated" defaultMessage="Not rated" />
          ) : (
            starsText(intl, marks.rating)
          )}
        </span>
        <Button onPress={onAdd} aria-keyshortcuts="W">
          <Plus size={16} aria-hidden="true" />
          <FormattedMessage
            id="diary.add"
            defaultMessage="{count, plural, =0 {Seen…} other {Seen again…}}"
            values={{ count: watches.length }}
          />
        </Button>
        <ToggleButton
          className={`${button.button} ${styles.watchlist}`}
          isSelected={marks.onWatchlist}
          onChange={onWatchlist}
        >
          <Bookmark
            size={16}
            fill={marks.onWatchlist ? 'currentColor' : 'none'}
            aria-hidden="true"
          />
          <FormattedMessage id="diary.watchlist" defaultMessage="Watchlist" />
        </ToggleButton>
      </div>
      <WatchList watches={watches} onEdit={onEdit} onRemove={onRemove} />
    </section>
  );
}
