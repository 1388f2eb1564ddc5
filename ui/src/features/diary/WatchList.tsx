import Pencil from 'lucide-react/icons/pencil';
import Trash from 'lucide-react/icons/trash-2';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { useFocusFallback } from '../../components/useFocusFallback';
import type { Watch } from '../../generated/bindings';
import { shortDayText } from './dayText';
import styles from './WatchList.module.css';

interface WatchListProps {
  watches: readonly Watch[];
  onEdit: (watch: Watch) => void;
  onRemove: (watch: Watch) => void;
}

/** A film seen every Christmas must not push its cast off the page. */
const SHOWN_AT_FIRST = 4;

/** When a movie was watched, the last day first. */
export function WatchList({ watches, onEdit, onRemove }: WatchListProps) {
  const intl = useIntl();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // An entry that is taken out takes its button with it.
  const focus = useFocusFallback(list);
  const shown = all ? watches : watches.slice(0, SHOWN_AT_FIRST);
  return (
    <div {...focus}>
      <ul
        ref={list}
        className={styles.list}
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'watches.label', defaultMessage: 'When you saw it' })}
      >
        {shown.map((watch) => {
          const day = shortDayText(intl, watch.watchedOn);
          return (
            <li key={watch.id} className={styles.watch}>
              <span className={styles.day}>{day}</span>
              <span className={styles.again}>
                {watch.isRewatch && (
                  <FormattedMessage id="watch.again" defaultMessage="Seen before" />
                )}
              </span>
              <span className={styles.note} title={watch.note} dir="auto">
                {watch.note}
              </span>
              <span className={styles.tools}>
                <Button
                  variant="quiet"
                  size="small"
                  square
                  aria-label={intl.formatMessage(
                    { id: 'watch.editOne', defaultMessage: 'Edit: {day}' },
                    { day },
                  )}
                  onPress={() => onEdit(watch)}
                >
                  <Pencil size={14} />
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  square
                  aria-label={intl.formatMessage(
                    { id: 'watch.removeOne', defaultMessage: 'Remove: {day}' },
                    { day },
                  )}
                  onPress={() => onRemove(watch)}
                >
                  <Trash size={14} />
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {watches.length > SHOWN_AT_FIRST && (
        <Button variant="quiet" size="small" aria-expanded={all} onPress={() => setAll(!all)}>
          <FormattedMessage
            id="watches.all"
            defaultMessage="{all, select, true {Last {first}} other {All {count}}}"
            values={{ all: String(all), first: SHOWN_AT_FIRST, count: watches.length }}
          />
        </Button>
      )}
    </div>
  );
}
