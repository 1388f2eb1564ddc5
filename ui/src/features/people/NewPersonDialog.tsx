import { useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import type { NewPerson } from '../../generated/bindings';
import { editProblem } from './editProblem';
import { useCreatePerson } from './queries';

interface NewPersonDialogProps {
  /** What was typed already. */
  name: string;
  onClose: () => void;
  onCreated: (created: NewPerson, name: string) => void;
}

/** Asks for a name; everything else is written on the page that opens. */
export function NewPersonDialog({ name: first, onClose, onCreated }: NewPersonDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const create = useCreatePerson();

  const submit = async () => {
    if (create.isPending) return;
    try {
      const created = await create.mutateAsync(name);
      onClose();
      onCreated(created, name.trim());
    } catch (error) {
      setProblem(editProblem(intl, 'name', error));
      input.current?.focus();
    }
  };

  return (
    <AppDialog
      isOpen
      title={intl.formatMessage({ id: 'people.new', defaultMessage: 'New person' })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={create.isPending}>
            <FormattedMessage id="people.create" defaultMessage="Add" />
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          autoFocus
          label={intl.formatMessage({ id: 'person.nameField', defaultMessage: 'Name' })}
          value={name}
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
