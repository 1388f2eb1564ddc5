import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import { CharacterMergeDialog } from '../../features/characters/CharacterMergeDialog';
import { SplitDialog } from '../../features/characters/SplitDialog';
import type { CharacterPage } from '../../generated/bindings';
import { useUndoToast } from '../useUndoToast';

/** The dialog that is open, and with whom to merge where that is known. */
export type CharacterDialog = { kind: 'merge'; other?: Choice } | { kind: 'split' };

interface CharacterDialogsProps {
  character: CharacterPage;
  dialog: CharacterDialog;
  onClose: () => void;
}

/** Makes one character of two, or two of one. */
export function CharacterDialogs({ character, dialog, onClose }: CharacterDialogsProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  if (dialog.kind === 'split') {
    return (
      <SplitDialog
        character={character}
        onClose={onClose}
        onSplit={({ changeSet }, moved, name) =>
          undoToast(
            intl.formatMessage(
              {
                id: 'character.splitDone',
                defaultMessage:
                  '{moved, plural, one {# portrayal moved to {name}} other {{moved, number} portrayals moved to {name}}}',
              },
              { moved, name },
            ),
            changeSet,
          )
        }
      />
    );
  }
  return (
    <CharacterMergeDialog
      character={character}
      other={dialog.other}
      onClose={onClose}
      leaveFor={(id) => navigate({ to: '/characters/$id', params: { id }, replace: true })}
      onMerged={(changeSet, name) =>
        undoToast(
          intl.formatMessage(
            { id: 'character.merged', defaultMessage: 'Merged into {name}' },
            { name },
          ),
          changeSet,
        )
      }
    />
  );
}
