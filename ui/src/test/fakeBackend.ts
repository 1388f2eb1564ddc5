import type { Channel } from '@tauri-apps/api/core';
import { clearMocks, mockIPC, mockWindows } from '@tauri-apps/api/mocks';
import type {
  Boot,
  ChangeLabel,
  commands,
  MovieCard,
  MovieSort,
  PlanRow,
  PlanStatus,
  Progress,
} from '../generated/bindings';
import { fakeAccounts } from './fakeAccounts';
import { fakeBulk } from './fakeBulk';
import { fakeCasting } from './fakeCasting';
import { fakeCharacterList } from './fakeCharacterList';
import { fakeCharacters } from './fakeCharacters';
import { fakeDiary } from './fakeDiary';
import { fakeEditing } from './fakeEditing';
import { fakeFavorites } from './fakeFavorites';
import { FakeHousehold } from './fakeHousehold';
import { fakeIdentity } from './fakeIdentity';
import {
  drawnPoster,
  failure,
  fakeCard,
  fakeMovieRef,
  fakeMovieRow,
  fakePage,
} from './fakeLibrary';
import { fakeLists } from './fakeLists';
import { fakeMatrix } from './fakeMatrix';
import { fakePaste } from './fakePaste';
import { fakePeople } from './fakePeople';
import { fakePictures } from './fakePictures';
import { fakeSearch } from './fakeSearch';
import { firstSettings } from './fakeSettings';
import { fakeViews } from './fakeViews';

type Commands = {
  [Name in keyof typeof commands]: (
    ...args: Parameters<(typeof commands)[Name]>
  ) => Awaited<ReturnType<(typeof commands)[Name]>> | ReturnType<(typeof commands)[Name]>;
};

export interface FakeOptions {
  /** The page begins without the parts that come after the first cards, as a window does. */
  unread?: boolean;
  movies?: number;
  signedIn?: boolean;
  profiles?: string[];
  /** Those of them who stay signed in on this computer. */
  staying?: string[];
  settings?: Partial<Boot['settings']>;
  /** Movies the picked folder holds, and how many of each other kind. */
  folder?: {
    new: number;
    same: number;
    conflict: number;
    skipped: number;
    assumedSame?: number;
  } | null;
}

/** What the page reported in the test at hand; a test that expects some takes them out. */
export const reportedErrors: string[] = [];

const packed = (ids: number[]) => new Uint32Array(ids).buffer;

/** The native side in memory: the same commands, the same answers, no library behind them. */
export class FakeBackend {
  readonly cards = new Map<number, MovieCard>();
  /** Facts of movies that were changed by hand, by the name of their field. */
  readonly facts = new Map<number, Record<string, unknown>>();
  readonly calls: string[] = [];
  readonly undoable: { label: ChangeLabel; back: () => void; again: () => void }[] = [];
  readonly undone: typeof this.undoable = [];
  readonly household: FakeHousehold;
  folder: NonNullable<FakeOptions['folder']> | null;
  boot: Boot;
  stopped = false;
  /** The step that added the sample, while it stands. */
  sample: number | null = null;
  /** How long a job rests after each report. */
  stepMs = 15;

  constructor(options: FakeOptions = {}) {
    for (let id = 1; id <= (options.movies ?? 60); id += 1) this.cards.set(id, fakeCard(id));
    this.folder = options.folder ?? null;
    this.household = new FakeHousehold(options);
    this.boot = {
      session: this.household.session(),
      profiles: this.household.tiles(),
      lastProfile: this.household.last,
      settings: { ...firstSettings, ...options.settings },
      libraryFolder: '/home/ada/.local/share/lobbycard',
      version: '0.1.0',
      firstCards: [],
    };
  }

  install(): void {
    mockWindows('main');
    const answer = (name: string, args: unknown) => {
      if (name.startsWith('plugin:')) return null;
      const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      this.calls.push(camel);
      const command = this.commands[camel as keyof Commands] as (...given: unknown[]) => unknown;
      return command(...Object.values(args ?? {}));
    };
    mockIPC(answer, { shouldMockEvents: true });
    const internals = (window as unknown as { __TAURI_INTERNALS__: Record<string, unknown> })
      .__TAURI_INTERNALS__;
    internals.convertFileSrc = drawnPoster;
  }

  remove(): void {
    clearMocks();
  }

  sorted({ by, direction }: MovieSort): MovieCard[] {
    const cards = [...this.cards.values()];
    if (by === 'title') cards.sort((a, b) => a.title.localeCompare(b.title, 'en'));
    if (by === 'runtime') {
      cards.sort((a, b) => (a.durationMinutes ?? 0) - (b.durationMinutes ?? 0));
    }
    if (by === 'director') {
      cards.sort((a, b) => (a.director ?? '').localeCompare(b.director ?? '', 'en'));
    }
    if (by === 'year') cards.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    return direction === 'descending' ? cards.reverse() : cards;
  }

  record(label: ChangeLabel, back: () => void, again: () => void): number {
    again();
    this.undone.length = 0;
    return this.undoable.push({ label, back, again });
  }

  #planRows(status: PlanStatus | null): PlanRow[] {
    const { folder } = this;
    if (!folder) return [];
    const rows = (kind: PlanStatus, code: string, params: Record<string, string>): PlanRow[] =>
      Array.from({ length: folder[kind] }, (_, index) => ({
        status: kind,
        file: `films/${kind}-${index + 1}/movie.nfo`,
        title: kind === 'skipped' ? null : `${fakeCard(index + 200).title}`,
        year: kind === 'skipped' ? null : 1930 + index,
        reason: { code, params },
      }));
    return [
      ...rows('conflict', 'differs', { fields: 'title,description' }),
      ...rows('skipped', 'notMovie', { root: 'episodedetails' }),
      ...rows('new', 'newMovie', { people: '6', characters: '4', hasPoster: 'true' }),
      ...rows('same', 'nothingDiffers', {}),
    ].filter((row) => status === null || row.status === status);
  }

  readonly commands: Commands = {
    ...fakeAccounts(this),
    ...fakePeople(this),
    ...fakeEditing(this),
    ...fakeBulk(this),
    ...fakeCasting(this),
    ...fakeCharacterList(this),
    ...fakeFavorites(this),
    ...fakeDiary(this),
    ...fakeIdentity(this),
    ...fakeCharacters(this),
    ...fakeLists(this),
    ...fakeMatrix(this),
    ...fakePaste(),
    ...fakePictures(this),
    ...fakeSearch(this),
    ...fakeViews(this),
    boot: () => ({ ...this.boot, profiles: this.household.tiles() }),
    windowReady: () => {},
    reportError: (message) => {
      reportedErrors.push(message);
    },
    settingsSave: (settings) => {
      this.boot.settings = settings;
      return null;
    },
    libraryCounts: () => ({ movies: this.cards.size, people: 14, characters: 11 }),
    moviesIds: (sort) => packed(this.sorted(sort).map(({ id }) => id)),
    moviesCards: (ids) => ids.map((id) => this.cards.get(id)).filter((card) => card !== undefined),
    moviesRows: (ids) => ids.flatMap((id) => this.cards.get(id) ?? []).map(fakeMovieRow),
    moviesStartingWith: (prefix) =>
      packed(
        [...this.cards.values()]
          .filter(({ title }) => title.toLowerCase().startsWith(prefix))
          .map(({ id }) => id),
      ),
    moviesPage: (id) => {
      const card = this.cards.get(id);
      if (!card) throw failure('notFound', { params: { what: 'movie' } });
      const set = [id, id + 1, id + 2].flatMap((other) => this.cards.get(other) ?? []);
      return fakePage(card, this.facts.get(id) ?? {}, set.map(fakeMovieRef));
    },
    historyUndo: (id) => {
      const [step] = this.undoable.splice(id - 1, 1);
      if (!step) throw failure('notFound');
      step.back();
      this.undone.push(step);
      return step.label;
    },
    historyUndoLast: () => {
      const step = this.undoable.pop();
      if (!step) return null;
      step.back();
      this.undone.push(step);
      return step.label;
    },
    historyRedoLast: () => {
      const step = this.undone.pop();
      if (!step) return null;
      step.again();
      this.undoable.push(step);
      return step.label;
    },
    transferPickFolder: () => (this.folder ? { name: 'Films' } : null),
    transferPlan: async (onProgress) => {
      if (!this.folder) throw failure('fileUnreadable', { params: { file: 'Films' } });
      await this.#report(onProgress, 'reading', 4);
      if (this.stopped) throw failure('cancelled');
      return { folder: 'Films', assumedSame: 0, ...this.folder };
    },
    transferPlanRows: (status, offset, limit) =>
      this.#planRows(status).slice(offset, offset + limit),
    transferPlanPeople: (offset, limit) =>
      Array.from({ length: this.folder?.assumedSame ?? 0 }, (_, index) => ({
        person: index + 1,
        name: `Namesake ${index + 1}`,
        movies: 2,
        credits: 7,
      })).slice(offset, offset + limit),
    transferAddSample: () => {
      const films = [9001, 9002, 9003].map(fakeCard);
      const changeSet = this.record(
        { kind: 'sample', params: { movies: '3' } },
        () => {
          for (const { id } of films) this.cards.delete(id);
          this.sample = null;
        },
        () => {
          for (const film of films) this.cards.set(film.id, film);
        },
      );
      this.sample = changeSet;
      return {
        changeSet,
        moviesAdded: 3,
        postersAdded: 3,
        peopleAdded: 5,
        charactersAdded: 4,
        stopped: false,
        problems: [],
      };
    },
    transferSample: () => this.sample,
    transferExport: async (onProgress) => {
      await this.#report(onProgress, 'writing', 3);
      if (this.stopped) throw failure('cancelled');
      return { movies: this.cards.size, pictures: 12, missing: [] };
    },
    transferApply: async (onProgress) => {
      const count = this.folder?.new ?? 0;
      await this.#report(onProgress, 'importing', count);
      const added = Array.from({ length: count }, (_, index) => fakeCard(5000 + index));
      const changeSet = this.record(
        { kind: 'import', params: { movies: String(count) } },
        () => {
          for (const { id } of added) this.cards.delete(id);
        },
        () => {
          for (const card of added) this.cards.set(card.id, card);
        },
      );
      return {
        changeSet,
        moviesAdded: count,
        postersAdded: count - 1,
        peopleAdded: 12,
        charactersAdded: 9,
        stopped: this.stopped,
        problems: [
          {
            file: 'films/new-2/poster.jpg',
            reason: { code: 'posterUnreadable', params: { file: 'poster.jpg', why: 'damaged' } },
          },
        ],
      };
    },
    transferCancel: () => {
      this.stopped = true;
      return null;
    },
  };

  async #report(channel: Channel<Progress>, stage: Progress['stage'], total: number) {
    this.stopped = false;
    for (let done = 1; done <= total && !this.stopped; done += Math.ceil(total / 5)) {
      channel.onmessage({ stage, done, total, item: `films/new-${done}/movie.nfo` });
      await new Promise((resolve) => setTimeout(resolve, this.stepMs));
    }
  }
}
