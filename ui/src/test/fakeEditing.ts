import type {
  commands,
  MovieEdit,
  MoviePage,
  PartialDate,
  PersonChoice,
  PersonRef,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakeCard, fakeMovieRef, fakePage, fakePerson } from './fakeLibrary';

type Answers = {
  [Name in 'moviesAlsoWith' | 'moviesCreate' | 'moviesDuplicate' | 'moviesEdit' | 'moviesDelete']: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** Movies of the fake that are made, changed and deleted by hand. */
export function fakeEditing(backend: FakeBackend): Answers {
  const create = (id: number, title: string) => {
    const card = { ...fakeCard(id), title, poster: null };
    const changeSet = backend.record(
      { kind: 'newMovie', params: { title } },
      () => backend.cards.delete(id),
      () => backend.cards.set(id, card),
    );
    return { id, changeSet };
  };
  const nextId = () => Math.max(0, ...backend.cards.keys()) + 1;
  return {
    moviesAlsoWith: (id) =>
      [...backend.cards.values()]
        .filter((card) => card.id !== id)
        .slice(0, 4)
        .map((card) => ({ movie: fakeMovieRef(card), people: ['Max Schreck'], shared: 1 })),
    moviesCreate: ({ title, releaseDate }) => {
      factOf({ field: 'title', value: title }, null);
      factOf({ field: 'releaseDate', value: releaseDate }, null);
      return create(nextId(), title.trim());
    },
    moviesDuplicate: (_, title) => create(nextId(), title),
    moviesEdit: (id, edit) => {
      const card = backend.cards.get(id);
      if (!card) throw failure('notFound', { params: { what: 'movie' } });
      const facts = backend.facts.get(id) ?? {};
      const page = fakePage(card, facts, []);
      const change = factOf(edit, page);
      const isSame = Object.entries(change).every(
        ([name, value]) => JSON.stringify(page[name as keyof MoviePage]) === JSON.stringify(value),
      );
      if (isSame) return null;
      return backend.record(
        { kind: 'editMovie', params: { title: card.title, field: edit.field } },
        () => {
          backend.cards.set(id, card);
          backend.facts.set(id, facts);
        },
        () => {
          if (change.title) backend.cards.set(id, { ...card, title: change.title });
          backend.facts.set(id, { ...facts, ...change });
        },
      );
    },
    moviesDelete: (ids) => {
      const cards = ids.flatMap((id) => backend.cards.get(id) ?? []);
      if (cards.length === 0) return null;
      return backend.record(
        {
          kind: 'deleteMovies',
          params: { count: String(cards.length), title: cards[0]?.title ?? '' },
        },
        () => {
          for (const card of cards) backend.cards.set(card.id, card);
        },
        () => {
          for (const card of cards) backend.cards.delete(card.id);
        },
      );
    },
  };
}

/** What an edit makes of the page, or the refusal. */
function factOf(edit: MovieEdit, page: MoviePage | null): Partial<MoviePage> {
  const refuse = (reason: string, params: Record<string, string> = {}) =>
    failure('invalid', { field: edit.field, params: { reason, ...params } });
  const within = (value: number | null | undefined, min: number, max: number) => {
    const given = value ?? null;
    if (given !== null && (given < min || given > max)) {
      throw refuse('outOfRange', { min: String(min), max: String(max) });
    }
    return given;
  };
  switch (edit.field) {
    case 'title':
      if (edit.value.trim() === '') throw refuse('empty');
      if (edit.value.length > 1000) throw refuse('tooLong', { max: '1000' });
      return { title: edit.value.trim() };
    case 'originalTitle':
      return { originalTitle: edit.value.trim() || null };
    case 'sortTitle':
      return { sortTitle: edit.value.trim() || (page?.title.toLowerCase() ?? '') };
    case 'description':
      return { description: edit.value.trim() };
    case 'releaseDate': {
      const date = dateOf(edit.value.trim());
      if (date === undefined) throw refuse('notADate');
      return { releaseDate: date };
    }
    case 'duration':
      return { durationMinutes: within(edit.value, 1, 44_640) };
    case 'budget':
      return { budget: within(edit.value, 0, Number.MAX_SAFE_INTEGER) };
    case 'budgetCurrency':
      if (!/^[a-z]{3}$/i.test(edit.value.trim())) throw refuse('notACurrency');
      return { budgetCurrency: edit.value.trim().toUpperCase() };
    case 'genres':
      return { genres: edit.value };
    case 'countries':
      return { countries: edit.value };
    case 'set':
      return { set: edit.value.trim() ? { name: edit.value.trim(), movies: [] } : null };
    case 'directors': {
      const directors = edit.value.map((person) => ({ person: refOf(person), job: 'director' }));
      return { crew: [...directors, ...crewOf(page, false)] };
    }
    case 'crew': {
      const crew = edit.value.map(({ person, job }) => ({
        person: refOf(person),
        job: job.trim().toLowerCase(),
      }));
      return { crew: [...crewOf(page, true), ...crew] };
    }
  }
}

const crewOf = (page: MoviePage | null, directors: boolean) =>
  (page?.crew ?? []).filter(({ job }) => (job === 'director') === directors);

let made = 500;

/** Somebody of the fake, or somebody new to it. */
function refOf({ known, new: name }: PersonChoice): PersonRef {
  if (known !== undefined) return people.get(known) ?? fakePerson(known);
  made += 1;
  const person = { id: made, name, photo: null, namesake: null };
  people.set(made, person);
  return person;
}

const people = new Map<number, PersonRef>();

function dateOf(text: string): PartialDate | null | undefined {
  if (text === '') return null;
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (!year) return undefined;
  const precision = day ? 'day' : month ? 'month' : 'year';
  return { date: `${year}-${month ?? '01'}-${day ?? '01'}`, precision };
}
