import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { DialogOutcome } from '../../components/DialogOutcome';
import { TextField } from '../../components/TextField';
import type { CharacterPage, NewCharacter } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import { editProblem } from './editProblem';
import { castingsOf } from './portrayalKeys';
import { useSplitCharacter } from './queries';
import styles from './SplitDialog.module.css';
import { SplitList } from './SplitList';

interface SplitDialogProps {
  character: CharacterPage;
  onClose: () => void;
  onSplit: (made: NewCharacter, moved: number, name: string) => void;
}

/** One row that is two characters: which portrayals are of the other one, and what it is called. */
export function SplitDialog({ character, onClose, onSplit }: SplitDialogProps) {
  const intl = useIntl();
  const form = useId();
  const [name, setName] = useState(character.name);
  const [nameProblem, setNameProblem] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const split = useSplitCharacter(character.id);
  const isAll = chosen.length === character.portrayals.length;
  const isReady = chosen.length > 0 && !isAll;

  const run = async () => {
    if (!isReady || split.isPending) return;
    try {
      const castings = castingsOf(character, chosen);
      const made = await split.mutateAsync({ name, castings });
      onClose();
      onSplit(made, castings.length, name.trim());
    } catch (error) {
      const ofName = toIpcError(error).field === 'name';
      if (ofName) setNameProblem(editProblem(intl, 'name', error));
      else setProblem(errorText(intl, error));
    }
  };

  return (
    <AppDialog
      isOpen
      wide
      title={intl.formatMessage(
        { id: 'split.title', defaultMessage: 'Split {name}' },
        { name: character.name },
      )}
      onClose={onClose}
      foot={
        <>
          <DialogOutcome>
            {problem ??
              (isAll && (
                <FormattedMessage id="split.all" defaultMessage="One portrayal has to stay." />
              ))}
          </DialogOutcome>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isDisabled={!isReady}
            isPending={split.isPending}
          >
            <FormattedMessage
              id="split.run"
              defaultMessage="{count, plural, =0 {Move portrayals} one {Move # portrayal} other {Move {count, number} portrayals}}"
              values={{ count: chosen.length }}
            />
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <TextField
          label={intl.formatMessage({
            id: 'split.name',
            defaultMessage: 'Name of the new character',
          })}
          value={name}
          error={nameProblem}
          onChange={(typed) => {
            setName(typed);
            setNameProblem(null);
          }}
        />
        <SplitList
          portrayals={character.portrayals}
          chosen={chosen}
          onChange={(keys) => {
            setChosen(keys);
            setProblem(null);
          }}
        />
      </form>
    </AppDialog>
  );
}
