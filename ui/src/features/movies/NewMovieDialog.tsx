import { type FormEvent, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import type { NewMovie } from '../../generated/bindings';
import { toIpcError } from '../../lib/errors';
import { editProblem } from './editProblem';
import styles from './NewMovieDialog.module.css';
import { useCreateMovie } from './queries';

interface NewMovieDialogProps {
  /** What it is called already. */
  title: string;
  onClose: () => void;
  onCreated: (created: NewMovie, title: string) => void;
}

type Field = 'title' | 'releaseDate';

/** Asks for what a movie is known by; everything else is written on the page that opens. */
export function NewMovieDialog({ title, onClose, onCreated }: NewMovieDialogProps) {
  const intl = useIntl();
  const form = useId();
  const create = useCreateMovie();
  const [draft, setDraft] = useState({ title, releaseDate: '' });
  const [problem, setProblem] = useState<{ field: Field; text: string } | null>(null);
  const inputs = {
    title: useRef<HTMLInputElement>(null),
    releaseDate: useRef<HTMLInputElement>(null),
  };
  const at = (field: Field) => ({
    value: draft[field],
    error: problem?.field === field ? problem.text : null,
    inputRef: inputs[field],
    onChange: (typed: string) => {
      setDraft((now) => ({ ...now, [field]: typed }));
      setProblem(null);
    },
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    try {
      const created = await create.mutateAsync(draft);
      onClose();
      onCreated(created, draft.title.trim());
    } catch (error) {
      const field = toIpcError(error).field === 'releaseDate' ? 'releaseDate' : 'title';
      setProblem({ field, text: editProblem(intl, field, error) });
      inputs[field].current?.focus();
    }
  };

  return (
    <AppDialog
      isOpen
      title={intl.formatMessage({ id: 'new.title', defaultMessage: 'New movie' })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={create.isPending}>
            <FormattedMessage id="new.create" defaultMessage="Create" />
          </Button>
        </>
      }
    >
      <form id={form} noValidate className={styles.form} onSubmit={submit}>
        <TextField
          {...at('title')}
          autoFocus
          label={intl.formatMessage({ id: 'movie.titleField', defaultMessage: 'Title' })}
        />
        <TextField
          {...at('releaseDate')}
          label={intl.formatMessage({ id: 'new.released', defaultMessage: 'Release date' })}
          hint={intl.formatMessage({
            id: 'new.dateHint',
            defaultMessage: '1979, 1979-05 or 1979-05-25. It can wait.',
          })}
        />
      </form>
    </AppDialog>
  );
}
