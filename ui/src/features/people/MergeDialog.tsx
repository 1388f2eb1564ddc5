import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import type { ChangeSetId, PersonId, PersonPage } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './MergeDialog.module.css';
import { MergeFacts } from './MergeFacts';
import { MergeOutcome } from './MergeOutcome';
import { type Chosen, nameAfter, type Pair, takenFields } from './merging';
import { personPageQuery, useMergePeople } from './queries';
import { usePersonChoices } from './usePersonChoices';

interface MergeDialogProps {
  person: PersonPage;
  /** Who may be the same, where that is known already. */
  other?: Choice | undefined;
  onClose: () => void;
  /** Shows who stays; the page of who goes must be left by then. */
  leaveFor: (keep: PersonId) => Promise<void>;
  onMerged: (changeSet: ChangeSetId, name: string) => void;
}

/** Two rows that are one person: who stays, with which facts. */
export function MergeDialog({
  person,
  other: first,
  onClose,
  leaveFor,
  onMerged,
}: MergeDialogProps) {
  const intl = useIntl();
  const [other, setOther] = useState<Choice[]>(first ? [first] : []);
  const [flipped, setFlipped] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState<string | null>(null);
  const load = usePersonChoices(person.id);
  const id = other[0] ? Number(other[0].key) : null;
  const { data: found } = useQuery({
    ...personPageQuery(id ?? 0),
    enabled: id !== null,
    throwOnError: false,
  });
  const merge = useMergePeople((keep) => {
    // It must not see who stays take the place of who goes.
    onClose();
    return leaveFor(keep);
  });
  const pair = found && id !== null ? pairOf(person, found, flipped) : null;

  const run = async () => {
    if (!pair || merge.isPending) return;
    const take = takenFields(pair, chosen);
    const name = nameAfter(pair, chosen);
    try {
      const changeSet = await merge.mutateAsync({
        gone: pair.gone.id,
        keep: pair.keep.id,
        take,
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
          {pair && <MergeOutcome pair={pair} chosen={chosen} />}
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
            { id: 'merge.with', defaultMessage: 'Who is the same person as {name}?' },
            { name: person.name },
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
          <MergeFacts
            one={person}
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

function pairOf(one: PersonPage, other: PersonPage, flipped: boolean): Pair {
  return flipped ? { keep: other, gone: one } : { keep: one, gone: other };
}
