import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { ListPage } from '../../components/ListPage';
import { VirtualList } from '../../components/VirtualList';
import type { ChangeSetId, HistoryEntry, Subject } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './HistoryPage.module.css';
import { HistoryRow } from './HistoryRow';
import { historyQuery } from './queries';
import { useNow } from './useNow';
import { dayText, isSameDay } from './when';

interface HistoryPageProps {
  header: ReactNode;
  subject: Subject;
  /** Whose history it is, where it is not everybody's. */
  about?: ReactNode;
  /** Answers the sentence of a refusal. */
  onTakeBack: (id: ChangeSetId) => Promise<string | null>;
}

type Row = { day: number } | { entry: HistoryEntry } | { more: true };

/** Everything that was done to the library, or to one thing in it. */
export function HistoryPage({ header, subject, about, onTakeBack }: HistoryPageProps) {
  const intl = useIntl();
  const now = useNow();
  const { data, error, hasNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    historyQuery(subject),
  );
  const rows = useMemo(() => rowsOf(data?.pages.flat() ?? [], hasNextPage), [data, hasNextPage]);
  // Open rows stay open while they are out of view, and nowhere else.
  const [open, setOpen] = useState<ReadonlySet<ChangeSetId>>(new Set());
  const earlier = useCallback(() => {
    if (hasNextPage && !isFetchNextPageError) fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, isFetchNextPageError, fetchNextPage]);
  const title = intl.formatMessage({ id: 'history.title', defaultMessage: 'History' });
  const setEntryOpen = (id: ChangeSetId, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };

  return (
    <ListPage header={header} title={title} note={about}>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {data && rows.length === 0 && (
        <EmptyState
          title={intl.formatMessage({ id: 'history.empty', defaultMessage: 'Nothing yet.' })}
        >
          <FormattedMessage
            id="history.emptyText"
            defaultMessage="Whatever is changed by hand or by an import is listed here, and can be taken back."
          />
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList
          label={title}
          items={rows}
          keyOf={(row) =>
            'entry' in row ? row.entry.id : 'day' in row ? `day ${row.day}` : 'more'
          }
          heightOf={() => 48}
          onNearEnd={earlier}
        >
          {(row) => {
            if ('day' in row) return <h2 className={styles.day}>{dayText(intl, row.day, now)}</h2>;
            if ('more' in row) {
              return (
                <div className={styles.more}>
                  <Button size="small" onPress={() => fetchNextPage({ cancelRefetch: false })}>
                    <FormattedMessage id="history.earlier" defaultMessage="Earlier" />
                  </Button>
                </div>
              );
            }
            const { id } = row.entry;
            return (
              <HistoryRow
                entry={row.entry}
                now={now}
                isOpen={open.has(id)}
                onOpen={(isOpen) => setEntryOpen(id, isOpen)}
                onTakeBack={() => onTakeBack(id)}
              />
            );
          }}
        </VirtualList>
      )}
    </ListPage>
  );
}

/** Each day with its acts below it. */
function rowsOf(entries: readonly HistoryEntry[], hasMore: boolean): Row[] {
  const rows = entries.flatMap((entry, index): Row[] => {
    const above = entries[index - 1];
    const isFirst = !above || !isSameDay(above.at, entry.at);
    return isFirst ? [{ day: entry.at }, { entry }] : [{ entry }];
  });
  return hasMore ? [...rows, { more: true }] : rows;
}
