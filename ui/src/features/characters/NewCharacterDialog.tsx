import { useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import type { NewCharacter } from '../../generated/bindings';
import { editProblem } from './editProblem';
import { useCreateCharacter } from './queries';

interface NewCharacterDialogProps {
  /** What was typed already. */
  name: string;
  onClose: () => void;
  onCreated: (created: NewCharacter, name: string) => void;
}

/** Asks for a name; everything else is written on the page that opens. */
export function NewCharacterDialog({ name: first, onClose, onCreated }: NewCharacterDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const create = useCreateCharacter();

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
      title={intl.formatMessage({ id: 'characters.new', defaultMessage: 'New character' })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={create.isPending}>
            <FormattedMessage id="characters.create" defaultMessage="Add" />
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
          label={intl.formatMessage({ id: 'character.nameField', defaultMessage: 'Name' })}
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
