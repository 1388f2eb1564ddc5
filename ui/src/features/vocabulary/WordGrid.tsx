import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useGridList } from 'react-aria/useGridList';
import { useIntl } from 'react-intl';
import { useListState } from 'react-stately/useListState';
import { GridDelegate } from '../../components/GridDelegate';
import { collectionOf } from '../../components/IdCollection';
import type { Word } from '../../generated/bindings';
import { isPressed } from '../../lib/actions/catalogue';
import styles from './WordList.module.css';
import { WordRow } from './WordRow';
import { listNames } from './which';
import { useWordActions } from './wordActions';

const ROW_HEIGHT = 48;
/** One column: left and right lead nowhere new, up and down by one row. */
const MEASURES = { columns: 1, columnWidth: 0, rowHeight: ROW_HEIGHT };

interface WordGridProps {
  words: readonly Word[];
  /** The word that is left of a merge; its row takes the focus. */
  left: Word | null;
}

/** Words as rows, of which only those in view exist. F2 renames one, Delete takes it out. */
export function WordGrid({ words, left }: WordGridProps) {
  const intl = useIntl();
  const { which, rename, remove } = useWordActions();
  const scroller = useRef<HTMLDivElement>(null);
  const collection = useMemo(() => collectionOf(Uint32Array.from(words, ({ id }) => id)), [words]);
  const delegate = useMemo(
    () => new GridDelegate(collection, MEASURES, () => scroller.current),
    [collection],
  );
  const state = useListState<number>({ collection, selectionMode: 'none' });
  const { gridProps } = useGridList(
    {
      'aria-label': intl.formatMessage(listNames[which]),
      isVirtualized: true,
      disallowTypeAhead: true,
      keyboardDelegate: delegate,
      layoutDelegate: delegate,
      keyboardNavigationBehavior: 'tab',
    },
    state,
    scroller,
  );
  const { selectionManager } = state;
  const { focusedKey } = selectionManager;
  const focusedIndex = focusedKey === null ? -1 : collection.indexOf(focusedKey);
  const virtualizer = useVirtualizer({
    count: words.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingEnd: 24,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      // The row that has the focus stays, or the focus would be lost with it.
      return focusedIndex < 0 || near.includes(focusedIndex) ? near : [...near, focusedIndex];
    },
  });
  const byPointer = useRef(false);
  useLayoutEffect(() => {
    // Scrolling under a pressed pointer would turn the click into nothing.
    if (focusedIndex >= 0 && !byPointer.current)
      virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
  }, [focusedIndex, virtualizer]);

  const land = useRef((id: number) => {
    byPointer.current = false;
    selectionManager.setFocused(true);
    selectionManager.setFocusedKey(id);
  });
  useEffect(() => {
    if (left) land.current(left.id);
  }, [left]);

  const onKeyDown = (event: KeyboardEvent) => {
    byPointer.current = false;
    const word = words[focusedIndex];
    // Within a row the keys belong to its buttons and its field.
    const isRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    if (!isRow || !word || event.repeat) return;
    if (isPressed(event, 'word.rename')) rename(word.id);
    else if (isPressed(event, 'word.delete')) remove(word);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      {...gridProps}
      ref={scroller}
      className={styles.scroller}
      onPointerDownCapture={() => {
        byPointer.current = true;
      }}
      onKeyDownCapture={onKeyDown}
    >
      <div
        role="presentation"
        className={styles.canvas}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const node = collection.at(index);
          const word = words[index];
          return (
            node &&
            word && <WordRow key={node.key} node={node} state={state} word={word} start={start} />
          );
        })}
      </div>
    </div>
  );
}
