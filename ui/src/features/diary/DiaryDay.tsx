import type { CalendarDate } from '@internationalized/date';
import { use, useRef } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useCalendarCell } from 'react-aria/useCalendar';
import { useFocusRing } from 'react-aria/useFocusRing';
import { CalendarStateContext } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Picture } from '../../components/Picture';
import { ProgrammeCard } from '../../components/ProgrammeCard';
import type { DiaryEntry } from '../../generated/bindings';
import styles from './DiaryDay.module.css';

interface DiaryDayProps {
  date: CalendarDate;
  entries: readonly DiaryEntry[];
}

/** A day of the calendar: a poster and how many more were watched; it is read out with all titles. */
export function DiaryDay({ date, entries }: DiaryDayProps) {
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  const state = use(CalendarStateContext);
  if (!state) throw new Error('a day is part of a calendar');
  const isOutside = date.month !== state.visibleRange.start.month;
  const { cellProps, buttonProps, formattedDate, isSelected } = useCalendarCell(
    { date, isOutsideMonth: isOutside },
    state,
    ref,
  );
  const { focusProps, isFocusVisible } = useFocusRing();
  const [first] = entries;
  const others = entries.length - 1;
  const label = [
    buttonProps['aria-label'],
    entries.length > 0 && intl.formatList(entries.map(({ movie }) => movie.title)),
  ]
    .filter(Boolean)
    .join(': ');
  return (
    <td {...cellProps} className={styles.cell}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is button, and comes with buttonProps */}
      <div
        {...mergeProps(buttonProps, focusProps)}
        ref={ref}
        aria-label={label}
        className={styles.day}
        hidden={isOutside}
        data-selected={isSelected || undefined}
        data-focus-visible={isFocusVisible || undefined}
      >
        <span className={styles.number}>
          {formattedDate}
          {others > 0 && (
            <span>
              {intl.formatMessage(
                { id: 'diary.more', defaultMessage: '+{count, number}' },
                { count: others },
              )}
            </span>
          )}
        </span>
        {first && (
          <Picture
            image={first.movie.poster}
            width={160}
            className={styles.poster}
            fallback={<ProgrammeCard title={first.movie.title} year={null} byline={null} />}
          />
        )}
      </div>
    </td>
  );
}
