import type { BulkEdit, BulkRow, commands, MovieId } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakePerson } from './fakeLibrary';

type Answers = {
  [Name in 'moviesBulkPreview' | 'moviesBulkEdit']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

type Field = BulkEdit['field'];

/** Changes to many movies of the fake. */
export function fakeBulk(backend: FakeBackend): Answers {
  const written = new Map<string, string[]>();
  const valuesOf = (id: MovieId, field: Field): string[] => {
    const { director, year } = backend.cards.get(id) ?? {};
    const first: Record<Field, string[]> = {
      genres: id % 2 === 0 ? ['Drama', 'Silent'] : ['Silent'],
      countries: ['Germany'],
      directors: director ? [director] : [],
      set: [],
      releaseDate: year ? [`${year}-03-04`] : [],
    };
    return written.get(`${id} ${field}`) ?? first[field];
  };
  const changing = (ids: MovieId[], edit: BulkEdit): BulkRow[] =>
    ids
      .map((id) => {
        const before = valuesOf(id, edit.field);
        const title = backend.cards.get(id)?.title ?? '';
        return { id, title, before, after: wanted(before, edit) };
      })
      .filter(({ before, after }) => before.join() !== after.join());
  return {
    moviesBulkPreview: (ids, edit) => {
      const rows = changing(ids, edit);
      return { changing: rows.length, rows: rows.slice(0, 50) };
    },
    moviesBulkEdit: (ids, edit) => {
      const rows = changing(ids, edit);
      if (rows.length === 0) return null;
      const write = (which: 'before' | 'after') => () => {
        for (const row of rows) written.set(`${row.id} ${edit.field}`, row[which]);
      };
      return backend.record(
        { kind: 'editMovies', params: { field: edit.field, count: String(rows.length) } },
        write('before'),
        write('after'),
      );
    },
  };
}

function wanted(before: string[], edit: BulkEdit): string[] {
  if (edit.field === 'set') return edit.name === '' ? [] : [edit.name];
  if (edit.field === 'releaseDate') {
    if (edit.date !== '' && !/^\d{4}(-\d\d){0,2}$/.test(edit.date)) {
      throw failure('invalid', { field: 'releaseDate', params: { reason: 'notADate' } });
    }
    return edit.date === '' ? [] : [edit.date];
  }
  const names =
    edit.field === 'directors'
      ? edit.people.map((one) => one.new ?? fakePerson(one.known ?? 0).name)
      : edit.names;
  if (edit.action === 'set') return names;
  if (edit.action === 'remove') return before.filter((name) => !names.includes(name));
  return [...new Set([...before, ...names])];
}
