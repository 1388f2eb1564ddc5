import { type CalendarDate, parseDate } from '@internationalized/date';
import CalendarDays from 'lucide-react/icons/calendar-days';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Label,
  Popover,
} from 'react-aria-components';
import { Button } from './Button';
import { CalendarHead } from './CalendarHead';
import styles from './DayField.module.css';

interface DayFieldProps {
  label: string;
  /** As `YYYY-MM-DD`; null where it is not a whole day yet. */
  value: string | null;
  /** The first and the last day that can be chosen. */
  min: string;
  max: string;
  /** The sentence said at the field; without one the field is fine. */
  error: string | null;
  onChange: (day: string | null) => void;
}

/** Whether a day within is typed by half: the field tells nothing of it and keeps the one before. */
export function hasHalfDay(within: Element): boolean {
  return within.querySelector('[role="spinbutton"][data-placeholder]') !== null;
}

/** A day, typed part by part or chosen from a calendar. */
export function DayField({ label, value, min, max, error, onChange }: DayFieldProps) {
  return (
    <DatePicker
      className={styles.field ?? ''}
      value={value === null ? null : parseDate(value)}
      onChange={(day: CalendarDate | null) => onChange(day?.toString() ?? null)}
      minValue={parseDate(min)}
      maxValue={parseDate(max)}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.box ?? ''}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <Button variant="quiet" size="small" square>
          <CalendarDays size={16} />
        </Button>
      </Group>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar>
            <CalendarHead />
            <CalendarGrid className={styles.grid ?? ''}>
              {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
