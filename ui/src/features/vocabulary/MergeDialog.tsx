import { useState } from 'react';
import { useFilter } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { AppDialog } from '../../components/AppDialog';
import { Button } from '../../components/Button';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import type { ChangeSetId, Vocabulary, Word } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import styles from './MergeDialog.module.css';
import { useVocabularyMutations } from './queries';
import { mergeText } from './wordTexts';

interface MergeDialogProps {
  which: Vocabulary;
  words: readonly Word[];
  gone: Word;
  /** What it goes into, where that is known already. */
  into: Word | null;
  onClose: () => void;
  onMerged: (into: Word, changeSet: ChangeSetId) => void;
}

/** A longer list is not read; one more letter narrows it. */
const OFFERED = 50;

const choiceOf = ({ id, name }: Word): Choice => ({ key: String(id), name });

/** Which word another becomes a part of, and what that moves. */
export function MergeDialog({ which, words, gone, into, onClose, onMerged }: MergeDialogProps) {
  const intl = useIntl();
  const { merge } = useVocabularyMutations(which);
  const [chosen, setChosen] = useState(into);
  const [problem, setProblem] = useState<string | null>(null);
  const { contains } = useFilter({ sensitivity: 'base' });
  const load = async (text: string): Promise<Choice[]> =>
    words
      .filter(({ id, name }) => id !== gone.id && contains(name, text))
      .slice(0, OFFERED)
      .map(choiceOf);
  const run = async () => {
    if (!chosen) return;
    try {
      const changeSet = await merge.mutateAsync({ gone: gone.id, keep: chosen.id });
      onMerged(chosen, changeSet);
    } catch (error) {
      setProblem(errorText(intl, error));
    }
  };
  return (
    <AppDialog
      title={intl.formatMessage(
        { id: 'words.mergeTitle', defaultMessage: 'Merge {name} into…' },
        { name: gone.name },
      )}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button variant="primary" isDisabled={!chosen || merge.isPending} onPress={run}>
            <FormattedMessage id="words.mergeRun" defaultMessage="Merge" />
          </Button>
        </>
      }
    >
      <ChoiceField
        label={intl.formatMessage(
          {
            id: 'words.mergeInto',
            defaultMessage:
              '{which, select, genres {The genre that stays} countries {The country that stays} other {The set that stays}}',
          },
          { which },
        )}
        value={chosen ? [choiceOf(chosen)] : []}
        onChange={([choice]) => {
          setChosen(words.find(({ id }) => String(id) === choice?.key) ?? null);
          setProblem(null);
        }}
        load={load}
        problem={problem}
        autoFocus={into === null}
      />
      <p className={styles.what} aria-live="polite">
        {chosen ? (
          mergeText(intl, gone, chosen)
        ) : (
          <FormattedMessage id="words.mergeChoose" defaultMessage="Type a part of its name." />
        )}
      </p>
    </AppDialog>
  );
}
