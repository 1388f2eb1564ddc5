import { type FormEvent, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import type { NewView, Shelf } from '../../generated/bindings';
import { useViewMutations } from './queries';
import { refusedText } from './viewTexts';

interface SaveViewDialogProps {
  shelf: Shelf;
  onClose: () => void;
  onSaved: (saved: NewView, name: string) => void;
}

/** Asks under which name a shelf is to be kept. */
export function SaveViewDialog({ shelf, onClose, onSaved }: SaveViewDialogProps) {
  const intl = useIntl();
  const form = useId();
  const { create } = useViewMutations();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    try {
      const saved = await create.mutateAsync({ name, shelf });
      onClose();
      onSaved(saved, name.trim());
    } catch (error) {
      setProblem(refusedText(intl, error));
      input.current?.focus();
    }
  };

  return (
    <AppDialog
      isOpen
      title={intl.formatMessage({ id: 'views.save', defaultMessage: 'Save view' })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={create.isPending}>
            <FormattedMessage id="views.keep" defaultMessage="Save" />
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit}>
        <TextField
          label={intl.formatMessage({ id: 'views.name', defaultMessage: 'Name' })}
          hint={intl.formatMessage({
            id: 'views.live',
            defaultMessage: 'It stands in the sidebar and follows the library.',
          })}
          value={name}
          autoFocus
          error={problem}
          inputRef={input}
          onChange={(typed) => {
            setName(typed);
            setProblem(null);
          }}
        />
      </form>
    </AppDialog>
  );
}
