import { useId } from 'react';
import { FieldError, Label, TextArea, TextField } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { Checkbox } from '../../components/Checkbox';
import { DayField } from '../../components/DayField';
import { Segments } from '../../components/Segments';
import type { ChangeSetId, MovieId, Watch } from '../../generated/bindings';
import { FIRST_DAY, lastDay } from './dayRange';
import { useWatchForm } from './useWatchForm';
import styles from './WatchDialog.module.css';

interface WatchDialogProps {
  movie: { id: MovieId; title: string };
  /** What is written anew; null for a new entry. */
  watch: Watch | null;
  /** Whether a new entry is of a film that was watched before. */
  isRewatch: boolean;
  onClose: () => void;
  /** What was done in words, and what takes it back. */
  onSaved: (text: string, changeSet: ChangeSetId) => void;
}

/** An entry of the diary: when, whether again, and a note. */
export function WatchDialog({ movie, watch, isRewatch, onClose, onSaved }: WatchDialogProps) {
  const intl = useIntl();
  const id = useId();
  const { title } = movie;
  const form = useWatchForm({
    movie: movie.id,
    watch,
    isRewatch,
    onKept: (changeSet) => {
      onClose();
      if (changeSet === null) return;
      const text = watch
        ? intl.formatMessage(
            { id: 'watch.edited', defaultMessage: 'Diary of {title} changed' },
            { title },
          )
        : intl.formatMessage(
            { id: 'watch.added', defaultMessage: '{title} is in the diary' },
            { title },
          );
      onSaved(text, changeSet);
    },
  });
  return (
    <AppDialog
      isOpen
      title={
        watch
          ? intl.formatMessage({ id: 'watch.edit', defaultMessage: 'Diary: {title}' }, { title })
          : intl.formatMessage({ id: 'watch.add', defaultMessage: 'Seen: {title}' }, { title })
      }
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" type="submit" form={id} isPending={form.isPending}>
            <FormattedMessage id="watch.save" defaultMessage="Save" />
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className={styles.form}
        onSubmit={form.submit}
        onKeyDownCapture={form.onKeyDown}
      >
        <Segments
          label={intl.formatMessage({ id: 'watch.when', defaultMessage: 'When' })}
          autoFocus
          value={form.hasDay ? 'day' : 'seen'}
          onChange={(when) => form.setHasDay(when === 'day')}
          choices={[
            {
              id: 'day',
              label: intl.formatMessage({ id: 'watch.onDay', defaultMessage: 'On a day' }),
            },
            {
              id: 'seen',
              label: intl.formatMessage({ id: 'watch.justSeen', defaultMessage: 'Just seen' }),
            },
          ]}
        />
        {form.hasDay && (
          <DayField
            label={intl.formatMessage({ id: 'watch.day', defaultMessage: 'Day' })}
            value={form.draft.day}
            min={FIRST_DAY}
            max={lastDay()}
            error={form.problemAt('watchedOn')}
            onChange={(day) => form.change({ day })}
          />
        )}
        <Checkbox
          isSelected={form.draft.isRewatch}
          onChange={(isRewatch) => form.change({ isRewatch })}
        >
          <FormattedMessage id="watch.rewatch" defaultMessage="Seen before" />
        </Checkbox>
        <TextField
          className={styles.note ?? ''}
          value={form.draft.note}
          onChange={(note) => form.change({ note })}
          isInvalid={form.problemAt('note') !== null}
          validationBehavior="aria"
        >
          <Label className={styles.label ?? ''}>
            <FormattedMessage id="watch.note" defaultMessage="Note" />
          </Label>
          <TextArea rows={3} dir="auto" className={styles.area ?? ''} />
          <FieldError className={styles.error ?? ''}>{form.problemAt('note')}</FieldError>
        </TextField>
      </form>
    </AppDialog>
  );
}
