import type { commands, SavedView, ViewCount } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure } from './fakeLibrary';

type Answers = {
  [Name in
    | 'viewsList'
    | 'viewsCounts'
    | 'viewsCreate'
    | 'viewsRename'
    | 'viewsChange'
    | 'viewsMove'
    | 'viewsSetDefault'
    | 'viewsDelete']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** The views of a fake; a test puts in what it looks at. */
interface Views {
  views: SavedView[];
  /** What is counted, by the query; a query without a count finds twelve. */
  counts: Map<string, Omit<ViewCount, 'id'>>;
}

const held = new WeakMap<FakeBackend, Views>();

export function viewsOf(backend: FakeBackend): Views {
  const views = held.get(backend);
  if (!views) throw new Error('the fake has no views yet');
  return views;
}

export function fakeView(id: number, name: string, query = name.toLowerCase()): SavedView {
  return {
    id,
    name,
    shelf: { query, sort: { by: 'title', direction: 'ascending' }, layout: 'grid' },
    isDefault: false,
  };
}

/** The saved views of the fake. */
export function fakeViews(backend: FakeBackend): Answers {
  const its: Views = { views: [], counts: new Map() };
  held.set(backend, its);
  const record = (kind: string, params: Record<string, string>, next: SavedView[]) => {
    const before = its.views;
    const set = (views: SavedView[]) => () => {
      its.views = views;
    };
    return backend.record({ kind, params }, set(before), set(next));
  };
  const view = (id: number): SavedView => {
    const found = its.views.find((one) => one.id === id);
    if (!found) throw failure('notFound', { params: { what: 'view' } });
    return found;
  };
  const taken = (name: string, id?: number) => {
    const refuse = (reason: string, max = 0) =>
      failure('invalid', { field: 'name', params: { reason, max: String(max) } });
    if (name.trim() === '') throw refuse('empty');
    if (name.trim().length > 100) throw refuse('tooLong', 100);
    const isSame = (one: SavedView) => one.name.toLowerCase() === name.trim().toLowerCase();
    if (its.views.some((one) => one.id !== id && isSame(one))) throw refuse('taken');
  };
  const changed = (id: number, part: Partial<SavedView>) =>
    its.views.map((one) => (one.id === id ? { ...one, ...part } : one));
  return {
    viewsList: () => its.views,
    viewsCounts: () =>
      its.views.map(({ id, shelf }) => ({
        id,
        ...(its.counts.get(shelf.query) ?? { movies: 12, problem: null }),
      })),
    viewsCreate: (name, shelf) => {
      taken(name);
      const id = Math.max(0, ...its.views.map((one) => one.id)) + 1;
      const made = { id, name: name.trim(), shelf, isDefault: false };
      return { id, changeSet: record('newView', { name: made.name }, [...its.views, made]) };
    },
    viewsRename: (id, name) => {
      const before = view(id).name;
      taken(name, id);
      const to = name.trim();
      if (to === before) return null;
      return record('renameView', { name: before, to }, changed(id, { name: to }));
    },
    viewsChange: (id, shelf) =>
      record('changeView', { name: view(id).name }, changed(id, { shelf })),
    viewsMove: (id, place) => {
      const moved = view(id);
      const others = its.views.filter((one) => one.id !== id);
      others.splice(place, 0, moved);
      return record('moveView', { name: moved.name }, others);
    },
    viewsSetDefault: (id) => {
      const next = its.views.map((one) => ({ ...one, isDefault: one.id === id }));
      return id === null
        ? record('noDefaultView', {}, next)
        : record('defaultView', { name: view(id).name }, next);
    },
    viewsDelete: (id) =>
      record(
        'removeView',
        { name: view(id).name },
        its.views.filter((one) => one.id !== id),
      ),
  };
}
