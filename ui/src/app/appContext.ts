import { createContext, type RefObject, use } from 'react';
import type { History } from '../features/history/useHistory';
import type { ChangeSettings } from '../features/settings/useSettings';
import type { ExportJob } from '../features/transfer/useExport';
import type { ImportJob } from '../features/transfer/useImportJob';
import type { Boot, PictureOf, SessionUser, Settings } from '../generated/bindings';
import type { Place } from './place';

export type DialogName = 'palette' | 'shortcuts' | 'about' | 'new';

export interface AppState extends Omit<Place, 'addsProfile'> {
  user: SessionUser;
  /** Their profile reads otherwise from now on. */
  setUser: (user: SessionUser) => void;
  place: Place;
  boot: Boot;
  settings: Settings;
  changeSettings: ChangeSettings;
  searchRef: RefObject<HTMLInputElement | null>;
  dialog: DialogName | null;
  setDialog: (dialog: DialogName | null) => void;
  /** What a new movie is called before anybody has typed. */
  newTitle: string;
  /** Asks for a new movie, called so until something else is typed. */
  beginMovie: (title: string) => void;
  /** Whose poster or portrait the dialog about it is open for. */
  picture: PictureOf | null;
  setPicture: (of: PictureOf | null) => void;
  menuOpen: boolean;
  setMenuOpen: (open: boolean) => void;
  job: ImportJob;
  exporting: ExportJob;
  undoing: History;
  lock: () => void;
  switchProfile: () => void;
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
}

export const AppContext = createContext<AppState | null>(null);

export function useApp(): AppState {
  const state = use(AppContext);
  if (!state) throw new Error('useApp is for pages of somebody signed in');
  return state;
}
