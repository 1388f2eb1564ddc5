import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  Calendar,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { CalendarHead } from '../../components/CalendarHead';
import { VirtualList } from '../../components/VirtualList';
import type { DiaryEntry } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './DiaryCalendar.module.css';
import { DiaryDay } from './DiaryDay';
import { DiaryRow } from './DiaryRow';
import { dayText, monthText, shortDayText } from './dayText';
import { diaryMonthQuery } from './queries';

interface DiaryCalendarProps {
  /** As `YYYY-MM`; without it the present month. */
  month: string | undefined;
  onMonth: (month: string) => void;
  onEdit: (entry: DiaryEntry) => void;
}

/** A month of the diary: what was watched on each day, and beside it the entries in full. */
export function DiaryCalendar({ month, onMonth, onEdit }: DiaryCalendarProps) {
  const intl = useIntl();
  const now = today(getLocalTimeZone());
  const [focused, setFocused] = useState(() => (month ? parseDate(`${month}-01`) : now));
  const [chosen, setChosen] = useState<CalendarDate | null>(null);
  const { year } = focused;
  const { data, error } = useQuery(diaryMonthQuery({ year, month: focused.month }));
  const byDay = useMemo(() => daysOf(data?.entries ?? []), [data]);
  const goTo = (date: CalendarDate) => {
    setFocused(date);
    if (date.year === year && date.month === focused.month) return;
    setChosen(null);
    onMonth(date.toString().slice(0, 7));
  };
  const shown = chosen ? (byDay.get(chosen.toString()) ?? []) : (data?.entries ?? []);
  const last = data?.last ?? null;
  const first = focused.set({ day: 1 }).toString();
  const label = chosen ? dayText(intl, chosen.toString()) : monthText(intl, first);
  return (
    <div className={styles.calendar}>
      <Calendar
        className={styles.month ?? ''}
        aria-label={intl.formatMessage({ id: 'diary.title', defaultMessage: 'Diary' })}
        focusedValue={focused}
        onFocusChange={goTo}
        value={chosen}
        onChange={setChosen}
      >
        <CalendarHead />
        <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
          <CalendarGridHeader>
            {(day) => (
              <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <DiaryDay date={date} entries={byDay.get(date.toString()) ?? []} />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <aside className={styles.side}>
        <div className={styles.head}>
          <div role="status">
            <h2 className={styles.title}>{label}</h2>
          </div>
          {chosen && (
            <Button size="small" variant="quiet" onPress={() => setChosen(null)}>
              <FormattedMessage id="diary.wholeMonth" defaultMessage="Whole month" />
            </Button>
          )}
        </div>
        {error && (
          <p role="alert" className={styles.problem}>
            {errorText(intl, error)}
          </p>
        )}
        {data && shown.length === 0 && (
          <div className={styles.nothing}>
            <p>
              <FormattedMessage
                id="diary.nothingThen"
                defaultMessage="Nothing was watched then. What has no day is in the list."
              />
            </p>
            {last !== null && (
              <Button size="small" onPress={() => goTo(parseDate(last))}>
                <FormattedMessage
                  id="diary.toLast"
                  defaultMessage="Go to {day}"
                  values={{ day: shortDayText(intl, last) }}
                />
              </Button>
            )}
          </div>
        )}
        {shown.length > 0 && (
          <VirtualList
            label={label}
            items={shown}
            keyOf={({ watch }) => watch.id}
            heightOf={() => 65}
          >
            {(entry) => <DiaryRow entry={entry} onEdit={() => onEdit(entry)} />}
          </VirtualList>
        )}
      </aside>
    </div>
  );
}

/** Entries by their day. */
function daysOf(entries: readonly DiaryEntry[]): ReadonlyMap<string, readonly DiaryEntry[]> {
  const days = new Map<string, DiaryEntry[]>();
  for (const entry of entries) {
    const day = entry.watch.watchedOn ?? '';
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}
