import type { commands } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';

type Answers = {
  [Name in 'moviesBulkPreview' | 'moviesBulkEdit']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** Changes to many movies of the fake. */
export function fakeBulk(backend: FakeBackend): Answers {
  return {
    moviesBulkPreview: (ids, edit) => ({
      changing: ids.length,
      rows: ids.slice(0, 50).map((id) => ({
        id,
        title: backend.cards.get(id)?.title ?? '',
        before: ['Drama'],
        after: 'names' in edit ? ['Drama', ...edit.names] : [],
      })),
    }),
    moviesBulkEdit: (ids, edit) =>
      backend.record(
        { kind: 'editMovies', params: { field: edit.field, count: String(ids.length) } },
        () => {},
        () => {},
      ),
  };
}
