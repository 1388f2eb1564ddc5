import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { Word } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import { regionNames } from '../../lib/regions';
import { useVocabularyMutations } from './queries';
import { RenameField } from './RenameField';
import { useWordActions } from './wordActions';
import { isSameWord, refusedText, renamedText } from './wordTexts';

/** A word being written anew; a name that another has leads on to the merge of both. */
export function WordRename({ word }: { word: Word }) {
  const intl = useIntl();
  const { which, words, rename: setRenaming, merge, onDone } = useWordActions();
  const end = () => setRenaming(null);
  const { rename } = useVocabularyMutations(which);
  const [taken, setTaken] = useState<string | null>(null);
  const save = async (name: string) => {
    try {
      const changeSet = await rename.mutateAsync({ id: word.id, name });
      if (changeSet !== null) onDone(renamedText(intl, word.name, name.trim()), changeSet);
      return null;
    } catch (error) {
      const { code, params } = toIpcError(error);
      if (code !== 'invalid') return errorText(intl, error);
      setTaken(params.reason === 'taken' ? name : null);
      return refusedText(intl, which, params.reason);
    }
  };
  const mergeInstead = () => {
    end();
    merge(word, words.find(({ name }) => taken !== null && isSameWord(name, taken)) ?? null);
  };
  return (
    <RenameField
      label={intl.formatMessage(
        { id: 'words.renameLabel', defaultMessage: 'New name of {name}' },
        { name: word.name },
      )}
      value={word.name}
      suggestions={which === 'countries' ? regionNames() : []}
      onSave={save}
      onDone={end}
      remedy={
        taken !== null && (
          <Button size="small" onPress={mergeInstead}>
            <FormattedMessage id="words.mergeTaken" defaultMessage="Merge…" />
          </Button>
        )
      }
    />
  );
}
