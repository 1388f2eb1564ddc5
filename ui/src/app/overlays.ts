// What lies over the pages, in one file of the bundle that is read after the first cards.
export { MatchDialog } from '../features/pictures/MatchDialog';
export { PictureDialog } from '../features/pictures/PictureDialog';
export { AboutDialog } from './AboutDialog';
export { NewMovie } from './NewMovie';
export { CommandPalette } from './palette/CommandPalette';
export { ShortcutsDialog } from './ShortcutsDialog';
