import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria/VisuallyHidden';
import { FormattedMessage } from 'react-intl';
import { later } from '../../components/later';
import nav from '../../components/NavEntry.module.css';
import type { ChangeSetId, QueryProblem, SavedView, Shelf, ViewId } from '../../generated/bindings';
import { useViewCounts, viewsQuery } from './queries';
import { isSameShelf } from './shelf';
import { useViewActs } from './useViewActs';
import { useViewDrag } from './useViewDrag';
import { useViewKeys } from './useViewKeys';
import { ViewEntry, type ViewLink } from './ViewEntry';
import type { MenuRequest } from './ViewMenu';
import styles from './ViewsNav.module.css';

const onDemand = () => import('./onDemand');
const ViewMenu = later(async () => (await onDemand()).ViewMenu);
const ViewRename = later(async () => (await onDemand()).ViewRename);

interface ViewsNavProps {
  /** The view that is open. */
  current: ViewId | null;
  /** What the library page shows; null on other pages. */
  shown: Shelf | null;
  linkOf: (view: SavedView) => ViewLink;
  problemText: (problem: QueryProblem) => string;
  /** Says what was done, with the way to take it back. */
  onDone: (text: string, changeSet: ChangeSetId) => void;
}

/** The saved views of a person with their counts; nothing until there is one. */
export function ViewsNav({ current, shown, linkOf, problemText, onDone }: ViewsNavProps) {
  const { data: views = [] } = useQuery(viewsQuery);
  const counts = useViewCounts(views.length > 0);
  const list = useRef<HTMLUListElement>(null);
  const label = useId();
  const [renaming, setRenaming] = useState<ViewId | null>(null);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const focusOn = useEntryFocus(list);
  const { acts, said } = useViewActs({
    views,
    onDone,
    focusOn,
    onEmpty: () => list.current?.closest('nav')?.querySelector('a')?.focus(),
  });
  const placeOf = (id: ViewId) => views.findIndex((view) => view.id === id);
  const { drag, dragProps } = useViewDrag(list, (id, place) => {
    const view = views[placeOf(id)];
    if (view) acts.move(view, place);
  });
  const input = useViewKeys({ views, acts, onRename: setRenaming, onMenu: setMenu });
  const dropAt = (place: number) => {
    const from = drag ? placeOf(drag.id) : -1;
    if (!drag || place !== drag.place || place === from) return undefined;
    return from < place ? 'below' : 'above';
  };
  const asked = menu === null ? undefined : views[placeOf(menu.id)];

  if (views.length === 0) return null;
  return (
    <>
      <h2 id={label} className={nav.group}>
        <FormattedMessage id="views.title" defaultMessage="Views" />
      </h2>
      <ul ref={list} className={styles.list} aria-labelledby={label} {...input} {...dragProps}>
        {views.map((view, place) => {
          const { id } = view;
          const count = counts?.get(id);
          return (
            <li
              key={id}
              className={styles.row}
              data-dragged={drag?.id === id || undefined}
              data-drop={dropAt(place)}
            >
              {renaming === id ? (
                <ViewRename
                  view={view}
                  onSave={(name) => acts.rename(view, name)}
                  onDone={(isFocused) => {
                    setRenaming(null);
                    if (isFocused) focusOn(id);
                  }}
                />
              ) : (
                <ViewEntry
                  view={view}
                  link={linkOf(view)}
                  isCurrent={id === current}
                  movies={count?.movies}
                  problem={count?.problem ? problemText(count.problem) : undefined}
                  onMenu={(button) =>
                    setMenu({ id, at: button.getBoundingClientRect(), byKeyboard: false })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {menu && asked && (
        <ViewMenu
          view={asked}
          request={menu}
          within={list}
          isFirst={placeOf(asked.id) === 0}
          isLast={placeOf(asked.id) === views.length - 1}
          onRename={() => setRenaming(asked.id)}
          onChange={
            shown && !isSameShelf(shown, asked.shelf) ? () => acts.change(asked, shown) : null
          }
          onToggleDefault={() => acts.toggleDefault(asked)}
          onMove={(by) => acts.move(asked, placeOf(asked.id) + by)}
          onRemove={() => acts.remove(asked)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

/** Moves the focus to an entry once it stands where it is to be. */
function useEntryFocus(list: { current: HTMLElement | null }): (id: ViewId) => void {
  const wanted = useRef<ViewId | null>(null);
  useEffect(() => {
    const entry = list.current?.querySelector<HTMLElement>(`a[data-view="${wanted.current}"]`);
    if (!entry) return;
    wanted.current = null;
    entry.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}
