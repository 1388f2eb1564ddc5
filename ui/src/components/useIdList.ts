import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useGridList } from 'react-aria/useGridList';
import { useListState } from 'react-stately/useListState';
import { GridDelegate } from './GridDelegate';
import { collectionOf } from './IdCollection';
import { type ListMemory, ROW_HEIGHT, useListWindow } from './useListWindow';

/** One column: left and right lead nowhere new, up and down by one row. */
const MEASURES = { columns: 1, columnWidth: 0, rowHeight: ROW_HEIGHT };

/** What is to be listed, and what a row does. */
interface IdListOptions<View> {
  label: string;
  ids: Uint32Array;
  /** The view these ids are of. */
  view: View;
  memory: ListMemory<View>;
  onOpen: (id: number) => void;
  /** Takes the focus to the list. */
  ref: Ref<Pick<HTMLElement, 'focus'>>;
}

export type IdListState = ReturnType<typeof useIdList>;

/** A whole library as rows. Only those in view exist; the keyboard still reaches every one. */
export function useIdList<View>({ label, ids, view, memory, onOpen, ref }: IdListOptions<View>) {
  const scroller = useRef<HTMLDivElement>(null);
  const collection = collectionOf(ids);
  const delegate = useMemo(
    () => new GridDelegate(collection, MEASURES, () => scroller.current),
    [collection],
  );
  const state = useListState<number>({ collection, selectionMode: 'none' });
  const { gridProps } = useGridList(
    {
      'aria-label': label,
      isVirtualized: true,
      disallowTypeAhead: true,
      keyboardDelegate: delegate,
      layoutDelegate: delegate,
      keyboardNavigationBehavior: 'tab',
      onAction: (key) => {
        memory.focusedId = Number(key);
        onOpen(Number(key));
      },
    },
    state,
    scroller,
  );
  const window = useListWindow({ scroller, state, collection, view, memory });
  useImperativeHandle(ref, () => ({ focus: window.enter }));
  return { scroller, collection, state, gridProps, window };
}
