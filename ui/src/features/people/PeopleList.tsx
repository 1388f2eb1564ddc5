import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useGridList } from 'react-aria/useGridList';
import { useIntl } from 'react-intl';
import { useListState } from 'react-stately/useListState';
import { GridDelegate } from '../../components/GridDelegate';
import { collectionOf } from '../../components/IdCollection';
import type { PeopleView, PersonId } from '../../generated/bindings';
import styles from './PeopleList.module.css';
import { PeopleListRow } from './PeopleListRow';
import type { PeopleMemory } from './peopleMemory';
import { useRows } from './queries';
import { ROW_HEIGHT, useListWindow } from './useListWindow';

/** One column: left and right lead nowhere new, up and down by one row. */
const MEASURES = { columns: 1, columnWidth: 0, rowHeight: ROW_HEIGHT };

interface PeopleListProps {
  ids: Uint32Array;
  /** The view these ids are of. */
  view: PeopleView;
  memory: PeopleMemory;
  onOpen: (id: PersonId) => void;
  /** Takes the focus to the list. */
  ref: Ref<Pick<HTMLElement, 'focus'>>;
}

/** All people as rows. Only those in view exist; the keyboard still reaches every one. */
export function PeopleList({ ids, view, memory, onOpen, ref }: PeopleListProps) {
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const collection = collectionOf(ids);
  const delegate = useMemo(
    () => new GridDelegate(collection, MEASURES, () => scroller.current),
    [collection],
  );
  const state = useListState<number>({ collection, selectionMode: 'none' });
  const { gridProps } = useGridList(
    {
      'aria-label': intl.formatMessage({ id: 'people.title', defaultMessage: 'People' }),
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
  const list = useListWindow({ scroller, state, collection, view, memory });
  const rowOf = useRows(ids, list.first, list.last, memory.rows);
  useImperativeHandle(ref, () => ({ focus: list.enter }));

  return (
    <div
      {...gridProps}
      ref={scroller}
      className={styles.scroller}
      // On the way back a row has the focus, and the heading does not take it.
      data-keeps-focus
      onScroll={list.onScroll}
      onPointerDownCapture={list.onPointerDown}
      onKeyDownCapture={list.onKeyDown}
    >
      <div role="presentation" className={styles.canvas} style={{ blockSize: list.height }}>
        {list.rows.map(({ index, start }) => {
          const node = collection.at(index);
          return (
            node && (
              <PeopleListRow
                key={node.key}
                node={node}
                state={state}
                row={rowOf(Number(node.key))}
                start={start}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
