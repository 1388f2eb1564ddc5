import type {
  commands,
  FilmographyEntry,
  PartialDate,
  PeopleView,
  PersonRef,
  PersonRow,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakeMovieRef } from './fakeLibrary';
import { blankFacts, CREW_ONLY, changed, type Facts, factsOf } from './fakePersonFacts';

type Answers = {
  [Name in
    | 'peoplePage'
    | 'peopleIds'
    | 'peopleRows'
    | 'peopleOptions'
    | 'peopleCreate'
    | 'peopleEdit'
    | 'peopleDelete'
    | 'peopleMerge']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

const CREDITS = 8;
const yearOf = (date: PartialDate | null) => (date ? Number(date.date.slice(0, 4)) : null);
const lastName = (name: string) => name.split(' ').at(-1) ?? '';

/** People, characters and search of the fake: everybody plays in the first movies. */
export function fakePeople(backend: FakeBackend): Answers {
  const made = new Map<number, Facts>();
  /** Made when first asked for: by then the movies are there, and a large library has as many. */
  const everyone = () => {
    const size =
      made.size === 0 ? Math.max(14, backend.cards.size > 60 ? backend.cards.size : 0) : 0;
    for (let id = 1; id <= size; id += 1) made.set(id, factsOf(id));
    return made;
  };

  const films = () =>
    [...backend.cards.values()].slice(0, 24).sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
  const refOf = ({ id, name, photo, namesake }: Facts): PersonRef => ({
    id,
    name,
    photo,
    namesake,
  });
  const creditsOf = (id: number) => (id <= 14 ? CREDITS + (id % 5) : 0);
  const hit = (facts: Facts): PersonRow => ({
    person: refOf(facts),
    born: yearOf(facts.born),
    died: yearOf(facts.died),
    credits: creditsOf(facts.id),
    knownFor: creditsOf(facts.id) > 0 ? ['Silver Harbour 1', 'Midnight Train 2'] : [],
  });
  const found = (id: number): Facts => {
    const facts = everyone().get(id) ?? (id === CREW_ONLY ? factsOf(id) : undefined);
    if (!facts) throw failure('notFound', { params: { what: 'person' } });
    return facts;
  };
  const inView = ({ by, direction, filter, name }: PeopleView): number[] => {
    const all = [...everyone().values()].filter(
      (facts) =>
        facts.name.toLowerCase().includes(name.trim().toLowerCase()) &&
        (filter !== 'withoutPortrait' || facts.photo === null) &&
        (filter !== 'withoutCredits' || creditsOf(facts.id) === 0) &&
        (filter !== 'crew' || facts.id % 3 === 0),
    );
    if (by === 'name') all.sort((a, b) => lastName(a.name).localeCompare(lastName(b.name), 'en'));
    if (by === 'credits') all.sort((a, b) => creditsOf(a.id) - creditsOf(b.id));
    if (by === 'born') all.sort((a, b) => (yearOf(a.born) ?? 9999) - (yearOf(b.born) ?? 9999));
    const ids = all.map(({ id }) => id);
    return direction === 'descending' ? ids.reverse() : ids;
  };
  /** Lets people be others until the step is taken back. */
  const record = (
    kind: string,
    params: Record<string, string>,
    after: [number, Facts | null][],
  ) => {
    const before = after.map(([id]) => [id, everyone().get(id) ?? null] as const);
    const put = (states: readonly (readonly [number, Facts | null])[]) => {
      for (const [id, facts] of states) {
        if (facts) everyone().set(id, facts);
        else everyone().delete(id);
      }
    };
    return backend.record(
      { kind, params },
      () => put(before),
      () => put(after),
    );
  };

  return {
    peopleIds: (view) => new Uint32Array(inView(view)).buffer,
    peopleRows: (ids) => ids.flatMap((id) => everyone().get(id) ?? []).map(hit),
    peopleOptions: (text) =>
      [...everyone().values()]
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 8)
        .map(hit),
    peopleCreate: (name) => {
      const id = Math.max(...everyone().keys()) + 1;
      const facts = changed(blankFacts(id), { field: 'name', value: name });
      return { id, changeSet: record('newPerson', { name }, [[id, facts]]) };
    },
    peopleEdit: (id, edit) => {
      const before = found(id);
      const after = changed(before, edit);
      if (JSON.stringify(before) === JSON.stringify(after)) return null;
      return record('editPerson', { name: before.name, field: edit.field }, [[id, after]]);
    },
    peopleDelete: (id) => record('deletePerson', { name: found(id).name }, [[id, null]]),
    peopleMerge: (gone, keep, take) => {
      const [stays, goes] = [found(keep), found(gone)];
      const taken = Object.fromEntries(take.map((field) => [field, goes[field]]));
      return record('mergePeople', { name: stays.name, other: goes.name }, [
        [gone, null],
        [keep, { ...stays, ...taken }],
      ]);
    },
    peoplePage: (id) => {
      const facts = found(id);
      const filmography = films().map(
        (card, index): FilmographyEntry => ({
          movie: fakeMovieRef(card),
          released: card.year === null ? null : { date: `${card.year}-03-04`, precision: 'day' },
          roles: [
            {
              character: index % 5 === 4 ? null : { id: 1 + (index % 3), name: 'Count Orlok' },
              creditedAs: null,
              roleText: index % 5 === 4 ? 'Self' : null,
              kind: 'acting',
            },
          ],
          jobs: index % 3 === 0 ? ['director', 'writer'] : [],
        }),
      );
      if (id === CREW_ONLY) {
        const crew = filmography.map((entry) => ({ ...entry, roles: [], jobs: ['director'] }));
        return { ...facts, filmography: crew, characters: [] };
      }
      if (creditsOf(id) === 0) return { ...facts, filmography: [], characters: [] };
      return {
        ...facts,
        filmography,
        characters: [
          { character: { id: 1, name: 'Count Orlok' }, movies: 19 },
          { character: { id: 11, name: 'The Coachman' }, movies: 1 },
        ],
      };
    },
  };
}
