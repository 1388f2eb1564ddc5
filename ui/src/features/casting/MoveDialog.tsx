import { useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { TextField } from '../../components/TextField';
import { parseWhole } from '../../lib/numbers';

interface MoveDialogProps {
  name: string;
  /** Where it stands, 0 for the first. */
  place: number;
  /** How many there are. */
  count: number;
  onMove: (place: number) => void;
  onClose: () => void;
}

/** Asks for the number a row is to have. */
export function MoveDialog({ name, place, count, onMove, onClose }: MoveDialogProps) {
  const intl = useIntl();
  const [text, setText] = useState(String(place + 1));
  const [problem, setProblem] = useState<string | null>(null);
  const move = () => {
    const wanted = parseWhole(intl, text);
    if (wanted === null || wanted < 1 || wanted > count) {
      setProblem(
        intl.formatMessage(
          { id: 'casting.moveRange', defaultMessage: 'A number between 1 and {count, number}.' },
          { count },
        ),
      );
      return;
    }
    onMove(wanted - 1);
    onClose();
  };
  return (
    <AppDialog
      title={intl.formatMessage({ id: 'casting.moveOf', defaultMessage: 'Move {name}' }, { name })}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" onPress={move}>
            <FormattedMessage id="casting.move" defaultMessage="Move" />
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <TextField
          label={intl.formatMessage({ id: 'casting.moveNumber', defaultMessage: 'To number' })}
          value={text}
          inputMode="numeric"
          autoFocus
          error={problem}
          onChange={(typed) => {
            setText(typed);
            setProblem(null);
          }}
        />
      </Form>
    </AppDialog>
  );
}
