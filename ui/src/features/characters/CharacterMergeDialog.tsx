import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import type { ChangeSetId, CharacterId, CharacterPage } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './CharacterMergeDialog.module.css';
import { CharacterMergeFacts } from './CharacterMergeFacts';
import { CharacterMergeOutcome } from './CharacterMergeOutcome';
import { type Chosen, namesAfter, type Pair, takenFields } from './characterMerging';
import { characterPageQuery, useMergeCharacters } from './queries';
import { useCharacterChoices } from './useCharacterChoices';

interface CharacterMergeDialogProps {
  character: CharacterPage;
  /** What may be the same, where that is known already. */
  other?: Choice | undefined;
  onClose: () => void;
  /** Shows what stays; the page of what goes must be left by then. */
  leaveFor: (keep: CharacterId) => Promise<void>;
  onMerged: (changeSet: ChangeSetId, name: string) => void;
}

/** Two rows that are one character: which stays, with which facts. */
export function CharacterMergeDialog(props: CharacterMergeDialogProps) {
  const { character, other: first, onClose, leaveFor, onMerged } = props;
  const intl = useIntl();
  const [other, setOther] = useState<Choice[]>(first ? [first] : []);
  const [flipped, setFlipped] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCharacterChoices(character.id);
  const id = other[0] ? Number(other[0].key) : null;
  const { data: found } = useQuery({
    ...characterPageQuery(id ?? 0),
    enabled: id !== null,
    throwOnError: false,
  });
  const merge = useMergeCharacters((keep) => {
    // It must not see what stays take the place of what goes.
    onClose();
    return leaveFor(keep);
  });
  const pair = found && id !== null ? pairOf(character, found, flipped) : null;

  const run = async () => {
    if (!pair || merge.isPending) return;
    const { name } = namesAfter(pair, chosen);
    try {
      const changeSet = await merge.mutateAsync({
        gone: pair.gone.id,
        keep: pair.keep.id,
        take: takenFields(pair, chosen),
      });
      onMerged(changeSet, name);
    } catch (error) {
      setProblem(errorText(intl, error));
    }
  };

  return (
    <AppDialog
      isOpen
      wide
      title={intl.formatMessage({ id: 'merge.title', defaultMessage: 'Merge with…' })}
      onClose={onClose}
      foot={
        <>
          {pair && <CharacterMergeOutcome pair={pair} chosen={chosen} />}
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" isDisabled={!pair} isPending={merge.isPending} onPress={run}>
            <FormattedMessage id="merge.run" defaultMessage="Merge" />
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <ChoiceField
          autoFocus
          label={intl.formatMessage(
            { id: 'character.same', defaultMessage: 'Who is the same character as {name}?' },
            { name: character.name },
          )}
          value={other}
          load={load}
          problem={problem}
          onChange={(value) => {
            setOther(value);
            setChosen({});
            setProblem(null);
          }}
        />
        {pair && found && (
          <CharacterMergeFacts
            one={character}
            other={found}
            pair={pair}
            chosen={chosen}
            onChoose={(field, owner) => setChosen({ ...chosen, [field]: owner })}
            flipped={flipped}
            onFlip={setFlipped}
          />
        )}
      </div>
    </AppDialog>
  );
}

function pairOf(one: CharacterPage, other: CharacterPage, flipped: boolean): Pair {
  return flipped ? { keep: other, gone: one } : { keep: one, gone: other };
}
