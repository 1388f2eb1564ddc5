import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ListPage } from '../../components/ListPage';
import { Segments } from '../../components/Segments';
import type { ChangeSetId, DiaryEntry } from '../../generated/bindings';
import { DiaryCalendar } from './DiaryCalendar';
import { DiaryList } from './DiaryList';
import type { DiarySearch } from './diarySearch';
import { useDiaryCounts } from './queries';
import { WatchDialog } from './WatchDialog';

interface DiaryPageProps {
  header: ReactNode;
  search: DiarySearch;
  onSearch: (search: DiarySearch) => void;
  /** What was done in words, and what takes it back. */
  onSaved: (text: string, changeSet: ChangeSetId) => void;
}

/** Everything the signed-in person watched, as a list or month by month. */
export function DiaryPage({ header, search, onSearch, onSaved }: DiaryPageProps) {
  const intl = useIntl();
  const { data: counts } = useDiaryCounts();
  const [edited, setEdited] = useState<DiaryEntry | null>(null);
  return (
    <ListPage
      header={header}
      title={intl.formatMessage({ id: 'diary.title', defaultMessage: 'Diary' })}
      note={
        counts &&
        counts.entries > 0 && (
          <FormattedMessage
            id="diary.counts"
            defaultMessage="{entries, plural, one {# entry} other {{entries, number} entries}}, {seen, plural, one {# movie} other {{seen, number} movies}}"
            values={{ entries: counts.entries, seen: counts.seen }}
          />
        )
      }
      tools={
        <Segments
          label={intl.formatMessage({ id: 'diary.view', defaultMessage: 'View' })}
          value={search.view ?? 'list'}
          onChange={(view) =>
            onSearch({ ...search, view: view === 'calendar' ? 'calendar' : undefined })
          }
          choices={[
            {
              id: 'list',
              label: intl.formatMessage({ id: 'diary.list', defaultMessage: 'List' }),
            },
            {
              id: 'calendar',
              label: intl.formatMessage({ id: 'diary.calendar', defaultMessage: 'Calendar' }),
            },
          ]}
        />
      }
    >
      {search.view === 'calendar' ? (
        <DiaryCalendar
          month={search.month}
          onMonth={(month) => onSearch({ ...search, month })}
          onEdit={setEdited}
        />
      ) : (
        <DiaryList onEdit={setEdited} />
      )}
      {edited && (
        <WatchDialog
          movie={edited.movie}
          watch={edited.watch}
          isRewatch={edited.watch.isRewatch}
          onClose={() => setEdited(null)}
          onSaved={onSaved}
        />
      )}
    </ListPage>
  );
}
