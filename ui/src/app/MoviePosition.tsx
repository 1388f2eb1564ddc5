import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../components/Button';
import { collectionOf } from '../components/IdCollection';
import { movieIdsQuery } from '../features/movies/queries';
import type { MovieId } from '../generated/bindings';
import { useApp } from './appContext';
import styles from './PageHeader.module.css';

/** Where this movie stands in the order of the grid, and the ones beside it. */
export function MoviePosition({ id }: { id: MovieId }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { memory } = useApp();
  const { data: ids } = useQuery(movieIdsQuery(memory.sort, memory.query));
  const index = ids ? collectionOf(ids).indexOf(id) : -1;

  // Back leads to the card of the movie seen last, not of the one opened first.
  useEffect(() => {
    memory.focusedId = id;
    memory.openedId = id;
  }, [id, memory]);

  if (!ids || index < 0) return null;
  const go = (to: MovieId | undefined) => {
    if (to !== undefined) navigate({ to: '/movies/$id', params: { id: to }, replace: true });
  };
  return (
    <div className={styles.position} data-keeps-focus>
      <span>
        <FormattedMessage
          id="movie.position"
          defaultMessage="{position, number} of {count, number}"
          values={{ position: index + 1, count: ids.length }}
        />
      </span>
      <Button
        variant="quiet"
        square
        isDisabled={index === 0}
        aria-label={intl.formatMessage({ id: 'movie.previous', defaultMessage: 'Previous movie' })}
        onPress={() => go(ids[index - 1])}
      >
        <ChevronLeft size={18} />
      </Button>
      <Button
        variant="quiet"
        square
        isDisabled={index === ids.length - 1}
        aria-label={intl.formatMessage({ id: 'movie.next', defaultMessage: 'Next movie' })}
        onPress={() => go(ids[index + 1])}
      >
        <ChevronRight size={18} />
      </Button>
    </div>
  );
}
