import type { Node } from '@react-types/shared';
import { useRef } from 'react';
import { useGridListItem } from 'react-aria/useGridList';
import { FormattedMessage } from 'react-intl';
import type { ListState } from 'react-stately/useListState';
import { Button } from '../../components/Button';
import type { Word } from '../../generated/bindings';
import styles from './WordList.module.css';
import { WordRename } from './WordRename';
import { useWordActions } from './wordActions';

interface WordRowProps {
  node: Node<number>;
  state: ListState<number>;
  word: Word;
  /** Pixels from the top of the list. */
  start: number;
}

/** A word, how much has it, and what can be done with it. */
export function WordRow({ node, state, word, start }: WordRowProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps } = useGridListItem({ node }, state, ref);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is row, and comes with rowProps
    <div
      {...rowProps}
      ref={ref}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={node.index + 1}
      aria-label={word.name}
    >
      <div {...gridCellProps} className={styles.cell}>
        <Cells word={word} />
      </div>
    </div>
  );
}

function Cells({ word }: { word: Word }) {
  const { which, words, renaming, rename, merge, remove } = useWordActions();
  const hasPeople = which === 'countries';
  if (renaming === word.id) {
    return (
      <div className={styles.cells}>
        <WordRename word={word} />
      </div>
    );
  }
  return (
    <div className={styles.cells} data-people={hasPeople || undefined}>
      <span className={styles.name} title={word.name} dir="auto">
        {word.name}
      </span>
      <span className={styles.count} data-none={word.movies === 0 || undefined}>
        <FormattedMessage
          id="words.movies"
          defaultMessage="{count, plural, =0 {No movies} one {# movie} other {# movies}}"
          values={{ count: word.movies }}
        />
      </span>
      {hasPeople && (
        <span className={styles.count} data-none={word.people === 0 || undefined}>
          <FormattedMessage
            id="words.people"
            defaultMessage="{count, plural, =0 {No people} one {# person} other {# people}}"
            values={{ count: word.people }}
          />
        </span>
      )}
      <span className={styles.acts}>
        <Button size="small" variant="quiet" onPress={() => rename(word.id)}>
          <FormattedMessage id="words.rename" defaultMessage="Rename" />
        </Button>
        <Button
          size="small"
          variant="quiet"
          isDisabled={words.length < 2}
          onPress={() => merge(word, null)}
        >
          <FormattedMessage id="words.merge" defaultMessage="Merge into…" />
        </Button>
        <Button size="small" variant="quiet" onPress={() => remove(word)}>
          <FormattedMessage id="words.delete" defaultMessage="Delete" />
        </Button>
      </span>
    </div>
  );
}
