import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import type { MovieId } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import styles from './BulkEditDialog.module.css';
import { BulkPreviewList } from './BulkPreviewList';
import { BulkSegments } from './BulkSegments';
import { BulkValue } from './BulkValue';
import { actionNames, type BulkForm, editOf, fieldNames, isList, newBulkForm } from './bulkForm';
import { editProblem } from './editProblem';
import { useBulkEdit, useBulkPreview } from './queries';
import type { OnChanged } from './useGridActions';

interface BulkEditDialogProps {
  ids: MovieId[];
  onClose: () => void;
  onChanged: OnChanged;
}

/** One change to many movies: what, how, with which values, and what becomes of each. */
export function BulkEditDialog({ ids, onClose, onChanged }: BulkEditDialogProps) {
  const intl = useIntl();
  const formId = useId();
  const [form, setForm] = useState(newBulkForm);
  const change = (part: Partial<BulkForm>) => setForm({ ...form, ...part });
  const edit = editOf(form);
  const saving = useBulkEdit();
  const preview = useBulkPreview(ids, edit);
  const shown = edit === null ? null : (preview.data ?? null);
  const failure = saving.error ?? (edit === null ? null : preview.error);
  // What is wrong with a value is said at its field.
  const isRefused = Boolean(failure) && toIpcError(failure).code === 'invalid';
  // A count of what was asked before must not be on the button.
  const changing = shown && !preview.isPlaceholderData && !preview.error ? shown.changing : 0;

  const save = async () => {
    if (edit === null || changing === 0 || saving.isPending) return;
    const changeSet = await saving.mutateAsync({ ids, edit }).catch(() => undefined);
    if (changeSet === undefined) return;
    onClose();
    if (changeSet === null) return;
    const text = intl.formatMessage(
      {
        id: 'bulk.done',
        defaultMessage: 'Changed {count, plural, one {# movie} other {# movies}}',
      },
      { count: changing },
    );
    onChanged(text, changeSet);
  };

  return (
    <AppDialog
      title={intl.formatMessage(
        {
          id: 'bulk.title',
          defaultMessage: 'Edit {count, plural, one {# movie} other {# movies}}',
        },
        { count: ids.length },
      )}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={changing === 0}
            isPending={saving.isPending}
          >
            <FormattedMessage
              id="bulk.save"
              defaultMessage="{count, plural, =0 {Change movies} one {Change # movie} other {Change # movies}}"
              values={{ count: changing }}
            />
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <BulkSegments
          label={intl.formatMessage({ id: 'bulk.field', defaultMessage: 'What to change' })}
          value={form.field}
          choices={fieldNames}
          onChange={(field) => change({ field })}
        />
        {isList(form.field) && (
          <BulkSegments
            label={intl.formatMessage({ id: 'bulk.action', defaultMessage: 'How' })}
            value={form.action}
            choices={actionNames}
            onChange={(action) => change({ action })}
          />
        )}
        <BulkValue
          key={form.field}
          form={form}
          problem={isRefused ? editProblem(intl, form.field, failure) : null}
          onChange={change}
        />
        <BulkPreviewList
          preview={shown}
          of={ids.length}
          isDate={form.field === 'releaseDate'}
          problem={failure && !isRefused ? errorText(intl, failure) : null}
        />
      </form>
    </AppDialog>
  );
}
