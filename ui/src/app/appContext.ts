import { createContext, type RefObject, use } from 'react';
import type { CharactersMemory } from '../features/characters/charactersMemory';
import type { History } from '../features/history/useHistory';
import type { MatrixMemory } from '../features/matrix/matrixMemory';
import type { GridMemory } from '../features/movies/gridMemory';
import type { PeopleMemory } from '../features/people/peopleMemory';
import type { ChangeSettings } from '../features/settings/useSettings';
import type { ExportJob } from '../features/transfer/useExport';
import type { ImportJob } from '../features/transfer/useImportJob';
import type { Boot, PictureOf, SessionUser, Settings } from '../generated/bindings';

export type DialogName = 'palette' | 'shortcuts' | 'about' | 'new';

export interface AppState {
  user: SessionUser;
  boot: Boot;
  settings: Settings;
  changeSettings: ChangeSettings;
  memory: GridMemory;
  people: PeopleMemory;
  characters: CharactersMemory;
  matrix: MatrixMemory;
  /** Titles of the pages behind, by their place in the history: what Back is called. */
  trail: Map<number, string>;
  searchRef: RefObject<HTMLInputElement | null>;
  dialog: DialogName | null;
  setDialog: (dialog: DialogName | null) => void;
  /** Opens the dialog for a new movie that has this title already. */
  createMovie: (title: string) => void;
  /** The title that dialog begins with. */
  newTitle: string;
  /** Whose poster or portrait the dialog about it is open for. */
  picture: PictureOf | null;
  setPicture: (of: PictureOf | null) => void;
  menuOpen: boolean;
  setMenuOpen: (open: boolean) => void;
  job: ImportJob;
  exporting: ExportJob;
  undoing: History;
  signOut: () => Promise<void>;
}

export const AppContext = createContext<AppState | null>(null);

export function useApp(): AppState {
  const state = use(AppContext);
  if (!state) throw new Error('useApp is for pages of somebody signed in');
  return state;
}
