import { emit } from '@tauri-apps/api/event';
import type {
  commands,
  DragReport,
  DroppedPicture,
  Image,
  MovieId,
  PictureOf,
} from '../generated/bindings';
import type { FakeBackend } from './fakeBackend';
import { failure, fakeImage } from './fakeLibrary';

type Names =
  | 'picturesState'
  | 'picturesChooseFile'
  | 'picturesPaste'
  | 'picturesDrop'
  | 'picturesMatch'
  | 'picturesPlace'
  | 'picturesFolder'
  | 'picturesUse'
  | 'picturesRemove'
  | 'picturesCut'
  | 'picturesSaveCopy'
  | 'picturesReveal';

type Answers = {
  [Name in Names]: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => ReturnType<(typeof commands)[Name]> | Awaited<ReturnType<(typeof commands)[Name]>>;
};

/** Tells the page of a drag, as the window does. */
export const drag = (report: Partial<DragReport>) =>
  emit('drag', { phase: 'over', x: 0, y: 0, kind: 'files', count: 1, token: 1, ...report });

/** Pictures of movies; a person's are those of the movie with that number. */
export function fakePictures(backend: FakeBackend): Answers {
  const before = new Map<MovieId, Image[]>();
  let next = 1000;
  const give = (of: PictureOf, image: Image | null): number => {
    const card = backend.cards.get(of.id);
    if (!card) throw failure('notFound', { params: { what: 'movie' } });
    const { poster } = card;
    if (poster) before.set(of.id, [poster, ...(before.get(of.id) ?? [])]);
    return backend.record(
      { kind: 'setPoster', params: { title: card.title } },
      () => backend.cards.set(of.id, { ...card, poster }),
      () => backend.cards.set(of.id, { ...card, poster: image }),
    );
  };
  const fresh = () => {
    next += 1;
    return fakeImage(next);
  };
  return {
    picturesState: (of) => {
      const card = backend.cards.get(of.id);
      if (!card) throw failure('notFound', { params: { what: 'movie' } });
      const picture = card.poster && { file: of.id, image: card.poster };
      const previous = (before.get(of.id) ?? []).map((image, at) => ({ file: 100 + at, image }));
      return { name: card.title, picture, original: picture, cut: null, previous, uses: 0 };
    },
    picturesChooseFile: (of) => give(of, fresh()),
    picturesPaste: (of) => give(of, fresh()),
    picturesDrop: (_token, of) => give(of, fresh()),
    picturesMatch: (): DroppedPicture[] => {
      const movie = backend.cards.get(3) ?? null;
      const refusal = failure('pictureRefused', { params: { file: 'x.svg', reason: 'svg' } });
      return [
        { place: 0, file: 'three (1930).jpg', movie, confidence: 'sure', refusal: null },
        { place: 1, file: 'IMG_1.png', movie: null, confidence: null, refusal: null },
        { place: 2, file: 'x.svg', movie: null, confidence: null, refusal },
      ];
    },
    picturesPlace: (_token, placed) => {
      let last: number | null = null;
      for (const { movie } of placed) last = give({ of: 'movie', id: movie }, fresh());
      return last;
    },
    picturesFolder: () => ({ name: 'Films' }),
    picturesUse: (of, file) => give(of, before.get(of.id)?.[file - 100] ?? null),
    picturesRemove: (of) => give(of, null),
    picturesCut: (of) => give(of, fresh()),
    picturesSaveCopy: () => true,
    picturesReveal: () => null,
  };
}
