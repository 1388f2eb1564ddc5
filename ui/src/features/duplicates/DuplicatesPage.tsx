import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { ListPage } from '../../components/ListPage';
import { VirtualList } from '../../components/VirtualList';
import type { MovieId } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { DuplicateGroup } from './DuplicateGroup';
import styles from './DuplicatesPage.module.css';
import { duplicatesQuery } from './queries';

interface DuplicatesPageProps {
  header: ReactNode;
  onCompare: (one: MovieId, two: MovieId) => void;
}

/** Movies that may be one film twice. */
export function DuplicatesPage({ header, onCompare }: DuplicatesPageProps) {
  const intl = useIntl();
  const { data: groups, error } = useQuery(duplicatesQuery);
  const title = intl.formatMessage({ id: 'duplicates.title', defaultMessage: 'Duplicates' });
  return (
    <ListPage
      header={header}
      title={title}
      note={
        groups &&
        groups.length > 0 && (
          <FormattedMessage
            id="duplicates.count"
            defaultMessage="{count, plural, one {# film that may be here twice} other {# films that may be here twice}}"
            values={{ count: groups.length }}
          />
        )
      }
    >
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {groups?.length === 0 && (
        <EmptyState
          title={intl.formatMessage({ id: 'duplicates.none', defaultMessage: 'No duplicates.' })}
        >
          <FormattedMessage
            id="duplicates.noneText"
            defaultMessage="Movies with the same title and year are listed here, and movies with one id in another catalogue. A remake of another year is another film."
          />
        </EmptyState>
      )}
      {groups && groups.length > 0 && (
        <VirtualList
          label={title}
          items={groups}
          keyOf={({ because, movies }) => `${because} ${movies.map(({ id }) => id).join(' ')}`}
          heightOf={() => 189}
        >
          {(group) => <DuplicateGroup group={group} onCompare={onCompare} />}
        </VirtualList>
      )}
    </ListPage>
  );
}
