import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { collectionOf } from '../../components/IdCollection';
import { IdSelection } from '../../components/IdSelection';
import { later } from '../../components/later';
import type { RailHandle } from '../../components/Rail';
import type { MovieId } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import { shownMarks } from '../../lib/marks';
import type { MarkActs, MenuRequest } from './gridCards';
import type { GridMemory } from './gridMemory';
import styles from './MovieGridPane.module.css';
import { MovieRail } from './MovieRail';
import { type Arranged, MovieShelf } from './MovieShelf';
import { SelectionStatus } from './SelectionStatus';
import type { CardGridProps, GridHandle } from './useCardGrid';
import { type OnChanged, useGridActions } from './useGridActions';
import { useSelection } from './useSelection';

const onDemand = () => import('./onDemand');
const BulkEditDialog = later(async () => (await onDemand()).BulkEditDialog);
const CardMenu = later(async () => (await onDemand()).CardMenu);
const SelectionBar = later(async () => (await onDemand()).SelectionBar);

interface MovieGridPaneProps extends Arranged {
  ids: Uint32Array;
  /** What narrows them. */
  query: string;
  memory: GridMemory;
  onOpen: (id: MovieId) => void;
  /** Shows who plays whom in these. */
  onMatrix: (ids: MovieId[]) => void;
  /** Opens the dialog about the poster of a movie. */
  onPicture: (id: MovieId) => void;
  onChanged: OnChanged;
  /** What a person puts on movies. */
  marks: MarkActs;
}

/** The grid with all that can be done from it: the menu of a card, the selection, many at once. */
export function MovieGridPane(props: MovieGridPaneProps) {
  const { ids, query, memory, onOpen, onChanged, marks } = props;
  const { sort, onSort, settings, onSettings } = props;
  const client = useQueryClient();
  const pane = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const rail = useRef<RailHandle>(null);
  const [selection, select] = useSelection(ids, memory);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const [renaming, setRenaming] = useState<MovieId | null>(null);
  const [editing, setEditing] = useState<MovieId[] | null>(null);
  const [copied, setCopied] = useState<MovieId | null>(null);
  const { remove, duplicate, renamed, titleOf } = useGridActions(memory, onChanged);
  const collection = collectionOf(ids);
  const selected = () => selection.inOrderOf(collection);

  // A copy asks for its own name as soon as it has its place.
  useEffect(() => {
    if (copied === null || collection.indexOf(copied) < 0) return;
    grid.current?.focus(copied);
    setRenaming(copied);
    setCopied(null);
  }, [copied, collection]);

  const open = (id: MovieId) => {
    memory.openedId = id;
    memory.focusedId = id;
    onOpen(id);
  };
  const clear = () => {
    select(IdSelection.none);
    grid.current?.focus();
  };
  // The focus waits in the grid for the neighbour of what goes.
  const removeAll = (gone: MovieId[]) => {
    grid.current?.focus();
    remove(gone);
  };
  const ofMenu = (id: MovieId) => (selection.has(id) ? selected() : [id]);
  const copy = async (id: MovieId) => setCopied(await duplicate(id));
  const editSelected = () => setEditing(selected());
  const showMatrix = () => props.onMatrix(selected());
  const isSome = selection.size > 0;
  useActions({
    'selection.edit': isSome ? editSelected : null,
    'selection.delete': isSome ? () => removeAll(selected()) : null,
    'selection.matrix': isSome ? showMatrix : null,
    'selection.clear': isSome ? clear : null,
  });
  /** What a key is for: all that are selected, or else the card that has the focus. */
  const ofKey = (id: MovieId) => (isSome ? selected() : [id]);
  const nameOf = ([first]: MovieId[]) => titleOf(first);
  const mark = (act: (ids: MovieId[], title: string) => void, marked: MovieId[]) =>
    act(marked, nameOf(marked));

  const shared: CardGridProps = {
    ref: grid,
    ids,
    query,
    memory,
    selection,
    onSelect: select,
    renaming,
    actions: {
      open,
      menu: setMenu,
      rename: setRenaming,
      renamed,
      picture: props.onPicture,
      duplicate: copy,
      remove: (id) => removeAll(ofKey(id)),
      favor: (id) => mark(marks.favor, ofKey(id)),
      favorOne: (id) => mark(marks.favor, [id]),
      rate: (id, stars) => {
        const rated = ofKey(id);
        marks.rateByKey(rated, nameOf(rated), stars);
      },
      see: (id) => {
        if (isSome) mark(marks.markSeen, selected());
        else marks.seeToday(id, titleOf(id));
      },
    },
    onFirst: (index, scrollTop) => rail.current?.show(index, scrollTop),
  };

  return (
    <div ref={pane} className={styles.pane}>
      <div className={styles.shelf} data-shelf>
        {sort && (
          <MovieRail
            ref={rail}
            sort={sort}
            query={query}
            onJump={(index) => grid.current?.jump(index)}
          />
        )}
        <MovieShelf
          {...shared}
          sort={sort}
          onSort={onSort}
          settings={settings}
          onSettings={onSettings}
        />
      </div>
      {isSome && (
        <SelectionBar
          count={selection.size}
          onEdit={editSelected}
          onFavorite={() => mark(marks.favor, selected())}
          onSeen={() => mark(marks.markSeen, selected())}
          onWatchlist={() => mark(marks.listToWatch, selected())}
          onMatrix={showMatrix}
          onDelete={() => removeAll(selected())}
          onClear={clear}
        />
      )}
      <SelectionStatus count={selection.size} />
      {menu && (
        <CardMenu
          request={menu}
          within={pane}
          title={titleOf(menu.id)}
          isSelected={selection.has(menu.id)}
          selected={selection.size}
          acting={selection.has(menu.id) ? selection.size : 1}
          marks={shownMarks(client, menu.id)}
          actions={{
            open: () => open(menu.id),
            rename: () => setRenaming(menu.id),
            toggle: () => select(selection.toggle(menu.id)),
            editSelected,
            picture: () => props.onPicture(menu.id),
            duplicate: () => copy(menu.id),
            favor: () => mark(marks.favor, ofMenu(menu.id)),
            see: () => mark(marks.markSeen, ofMenu(menu.id)),
            watchlist: () => mark(marks.listToWatch, ofMenu(menu.id)),
            remove: () => removeAll(ofMenu(menu.id)),
          }}
          onClose={() => setMenu(null)}
        />
      )}
      {editing && (
        <BulkEditDialog ids={editing} onClose={() => setEditing(null)} onChanged={onChanged} />
      )}
    </div>
  );
}
