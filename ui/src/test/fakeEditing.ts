import type { commands, MovieEdit } from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { DESCRIPTION, failure, fakeCard, fakeMovieRef } from './fakeLibrary';

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
    moviesCreate: ({ title }) => {
      if (title.trim() === '') {
        throw failure('invalid', { field: 'title', params: { reason: 'empty' } });
      }
      return create(nextId(), title.trim());
    },
    moviesDuplicate: (_, title) => create(nextId(), title),
    moviesEdit: (id, edit: MovieEdit) => {
      const card = backend.cards.get(id);
      if (!card) throw failure('notFound', { params: { what: 'movie' } });
      const facts = backend.facts.get(id) ?? {};
      const before = { title: card.title, description: DESCRIPTION, ...facts };
      const value = typeof edit.value === 'string' ? edit.value.trim() : edit.value;
      if (edit.field === 'title' && value === '') {
        throw failure('invalid', { field: 'title', params: { reason: 'empty' } });
      }
      if (before[edit.field as keyof typeof before] === value) return null;
      return backend.record(
        { kind: 'editMovie', params: { title: card.title, field: edit.field } },
        () => {
          backend.cards.set(id, card);
          backend.facts.set(id, facts);
        },
        () => {
          if (edit.field === 'title') backend.cards.set(id, { ...card, title: String(value) });
          backend.facts.set(id, { ...facts, [edit.field]: value });
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
