import type {
  commands,
  FilmographyEntry,
  PersonHit,
  PersonRef,
  Portrayal,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakeMovieRef, fakePerson } from './fakeLibrary';

/** A person without a role, and a character of one film. */
export const CREW_ONLY = 30;
export const PLAYED_ONCE = 31;

type Answers = {
  [Name in
    | 'peoplePage'
    | 'peopleIds'
    | 'peopleRows'
    | 'peopleOptions'
    | 'peopleCreate'
    | 'peopleEdit'
    | 'peopleDelete'
    | 'peopleMerge'
    | 'charactersPage'
    | 'search']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** People, characters and search of the fake: everybody plays in the first movies. */
export function fakePeople(backend: FakeBackend): Answers {
  const films = () =>
    [...backend.cards.values()].slice(0, 24).sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
  const everyone = Array.from({ length: 14 }, (_, index) => fakePerson(index + 1));
  const hit = (person: PersonRef): PersonHit => ({
    person,
    born: 1895,
    died: null,
    credits: 8,
    knownFor: ['Silver Harbour 1'],
  });
  const begins = (name: string, text: string) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(text.toLowerCase()));
  const done = (kind: string, params: Record<string, string>) =>
    backend.record(
      { kind, params },
      () => {},
      () => {},
    );
  return {
    peopleIds: () => new Uint32Array(everyone.map(({ id }) => id)).buffer,
    peopleRows: (ids) =>
      everyone
        .filter(({ id }) => ids.includes(id))
        .map((person) => ({ ...hit(person), died: 1966 })),
    peopleOptions: (text) => everyone.filter(({ name }) => begins(name, text)).map(hit),
    peopleCreate: (name) => ({ id: 20, changeSet: done('newPerson', { name }) }),
    peopleEdit: (id, { field }) => done('editPerson', { name: fakePerson(id).name, field }),
    peopleDelete: (id) => done('deletePerson', { name: fakePerson(id).name }),
    peopleMerge: (gone, keep) =>
      done('mergePeople', { name: fakePerson(keep).name, other: fakePerson(gone).name }),
    peoplePage: (id) => {
      if (id > 900) throw failure('notFound', { params: { what: 'person' } });
      const filmography = films().map(
        (card, index): FilmographyEntry => ({
          movie: fakeMovieRef(card),
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
      return {
        ...fakePerson(id),
        biography:
          'Vaudeville child, stuntman and engineer of the silent gag. He fell off houses with a straight face.',
        born: { date: '1895-10-04', precision: 'day' },
        died: { date: '1966-02-01', precision: 'day' },
        country: 'Germany',
        gender: 'male',
        filmography:
          id === CREW_ONLY
            ? filmography.map((entry) => ({ ...entry, roles: [], jobs: ['director'] }))
            : filmography,
        characters:
          id === CREW_ONLY
            ? []
            : [
                { character: { id: 1, name: 'Count Orlok' }, movies: 19 },
                { character: { id: 11, name: 'The Coachman' }, movies: 1 },
              ],
      };
    },
    charactersPage: (id) => {
      if (id > 900) throw failure('notFound', { params: { what: 'character' } });
      return {
        id,
        name: 'Count Orlok',
        description: 'A landowner beyond the mountains who travels with his own earth.',
        role: 'leading',
        portrayals: films()
          .slice(0, id === PLAYED_ONCE ? 1 : 14)
          .map(
            (card, index): Portrayal => ({
              movie: fakeMovieRef(card),
              person: fakePerson(1 + (index % 5)),
              creditedAs: index % 3 === 0 ? 'Graf Orlok' : null,
              roleText: null,
              kind: index === 4 ? 'voice' : 'acting',
            }),
          ),
      };
    },
    search: (text) => {
      return {
        movies: [...backend.cards.values()]
          .filter(({ title }) => begins(title, text))
          .slice(0, 6)
          .map((card) => ({ movie: fakeMovieRef(card), originalTitle: null })),
        people: everyone.filter(({ name }) => begins(name, text)).map(hit),
        characters: ['Count Orlok', 'Thomas Hutter', 'Ellen Hutter']
          .map((name, index) => ({ character: { id: index + 1, name }, credits: 3, movies: [] }))
          .filter(({ character }) => begins(character.name, text)),
      };
    },
  };
}
