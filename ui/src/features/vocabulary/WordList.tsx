import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFilter } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/EmptyState';
import { showToast } from '../../components/Toasts';
import type { ChangeSetId, Vocabulary, Word } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { MergeDialog } from './MergeDialog';
import { useVocabularyMutations, wordsQuery } from './queries';
import { WordGrid } from './WordGrid';
import styles from './WordList.module.css';
import { WordActionsContext } from './wordActions';
import { deletedText, mergedText } from './wordTexts';

interface WordListProps {
  which: Vocabulary;
  filter: string;
  onDone: (text: string, changeSet: ChangeSetId) => void;
}

/** A merge that is being thought about; what it goes into may be known already. */
interface Merge {
  gone: Word;
  into: Word | null;
}

/** The words of one list, and what can be done with them. */
export function WordList({ which, filter, onDone }: WordListProps) {
  const intl = useIntl();
  const { data: words, error } = useQuery(wordsQuery(which));
  const { remove } = useVocabularyMutations(which);
  const { contains } = useFilter({ sensitivity: 'base' });
  const [renaming, setRenaming] = useState<number | null>(null);
  const [merge, setMerge] = useState<Merge | null>(null);
  // The word that a merge left: the row it was asked from is gone.
  const [left, setLeft] = useState<Word | null>(null);
  const text = filter.trim();
  const shown = useMemo(
    () => words?.filter(({ name }) => contains(name, text)) ?? [],
    [words, contains, text],
  );

  const deleteWord = async (word: Word) => {
    try {
      const changeSet = await remove.mutateAsync(word.id);
      onDone(deletedText(intl, word), changeSet);
    } catch (failure) {
      showToast({ text: errorText(intl, failure) });
    }
  };
  const actions = {
    which,
    words: words ?? [],
    renaming,
    rename: setRenaming,
    merge: (gone: Word, into: Word | null) => setMerge({ gone, into }),
    remove: deleteWord,
    onDone,
  };

  if (error) {
    return (
      <p role="alert" className={styles.problem}>
        {errorText(intl, error)}
      </p>
    );
  }
  if (words?.length === 0) {
    return (
      <EmptyState title={intl.formatMessage({ id: 'words.none', defaultMessage: 'None yet.' })}>
        <FormattedMessage
          id="words.noneText"
          defaultMessage="{which, select, genres {Genres come} countries {Countries come} other {Sets come}} with the movies that are imported, or are written on a movie’s own page."
          values={{ which }}
        />
      </EmptyState>
    );
  }
  return (
    <>
      {words && shown.length === 0 && (
        <p className={styles.nothing}>
          <FormattedMessage
            id="words.nothing"
            defaultMessage="Nothing here has “{text}” in its name."
            values={{ text }}
          />
        </p>
      )}
      {shown.length > 0 && (
        <WordActionsContext value={actions}>
          <WordGrid words={shown} left={left} />
        </WordActionsContext>
      )}
      {merge && words && (
        <MergeDialog
          which={which}
          words={words}
          gone={merge.gone}
          into={merge.into}
          onClose={() => setMerge(null)}
          onMerged={(into, changeSet) => {
            setMerge(null);
            setLeft(into);
            onDone(mergedText(intl, merge.gone, into), changeSet);
          }}
        />
      )}
    </>
  );
}
