import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { VirtualList } from '../../components/VirtualList';
import type { DiaryEntry } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './DiaryList.module.css';
import { DiaryRow } from './DiaryRow';
import { monthText } from './dayText';
import { NoDiary } from './NoDiary';
import { diaryListQuery } from './queries';

interface DiaryListProps {
  onEdit: (entry: DiaryEntry) => void;
}

type Row = { month: string | null } | { entry: DiaryEntry } | { more: true };

/** Everything that was watched, the last day first, under its months. */
export function DiaryList({ onEdit }: DiaryListProps) {
  const intl = useIntl();
  const { data, error, hasNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(diaryListQuery);
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const rows = useMemo(() => rowsOf(entries, hasNextPage), [entries, hasNextPage]);
  const earlier = useCallback(() => {
    if (hasNextPage && !isFetchNextPageError) fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, isFetchNextPageError, fetchNextPage]);
  return (
    <>
      {error && (
        <p role="alert" className={styles.problem}>
          {errorText(intl, error)}
        </p>
      )}
      {data && entries.length === 0 && <NoDiary />}
      {entries.length > 0 && (
        <VirtualList
          label={intl.formatMessage({ id: 'diary.title', defaultMessage: 'Diary' })}
          items={rows}
          keyOf={(row) =>
            'entry' in row ? row.entry.watch.id : 'month' in row ? `month ${row.month}` : 'more'
          }
          heightOf={(row) => ('entry' in row ? 65 : 48)}
          onNearEnd={earlier}
        >
          {(row) => {
            if ('month' in row) {
              return <h2 className={styles.month}>{monthText(intl, row.month)}</h2>;
            }
            if ('more' in row) {
              return (
                <Button size="small" onPress={() => fetchNextPage({ cancelRefetch: false })}>
                  <FormattedMessage id="diary.earlier" defaultMessage="Earlier" />
                </Button>
              );
            }
            return <DiaryRow entry={row.entry} onEdit={() => onEdit(row.entry)} />;
          }}
        </VirtualList>
      )}
    </>
  );
}

/** The month of an entry as its first day, null where it has no day. */
const monthOf = ({ watch }: DiaryEntry) => watch.watchedOn && `${watch.watchedOn.slice(0, 7)}-01`;

/** Each month with its entries below it. */
function rowsOf(entries: readonly DiaryEntry[], hasMore: boolean): Row[] {
  const rows = entries.flatMap((entry, index): Row[] => {
    const month = monthOf(entry);
    const above = entries[index - 1];
    const isFirst = !above || monthOf(above) !== month;
    return isFirst ? [{ month }, { entry }] : [{ entry }];
  });
  return hasMore ? [...rows, { more: true }] : rows;
}
