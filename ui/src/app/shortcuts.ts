import { defineMessages, type MessageDescriptor } from 'react-intl';

export type ActionId =
  | 'search'
  | 'new'
  | 'import'
  | 'undo'
  | 'redo'
  | 'menu'
  | 'shortcuts'
  | 'back'
  | 'forward'
  | 'messages'
  | 'lock';

interface Shortcut {
  /** Left out for keys a page handles itself; they are listed all the same. */
  action?: ActionId;
  keys: string;
  label: MessageDescriptor;
  matches?: (event: KeyboardEvent) => boolean;
  /** Text fields have an undo of their own. */
  notInText?: boolean;
}

const labels = defineMessages({
  search: { id: 'keys.search', defaultMessage: 'Search' },
  new: { id: 'keys.new', defaultMessage: 'New movie' },
  import: { id: 'keys.import', defaultMessage: 'Import' },
  undo: { id: 'keys.undo', defaultMessage: 'Take back the last change' },
  redo: { id: 'keys.redo', defaultMessage: 'Do it again' },
  edit: { id: 'keys.edit', defaultMessage: 'Edit the movie' },
  grid: { id: 'keys.grid', defaultMessage: 'Move between posters' },
  letters: { id: 'keys.letters', defaultMessage: 'Go to a title' },
  open: { id: 'keys.open', defaultMessage: 'Open the movie' },
  select: { id: 'keys.select', defaultMessage: 'Select a movie' },
  range: { id: 'keys.range', defaultMessage: 'Select up to a movie' },
  all: { id: 'keys.all', defaultMessage: 'Select all movies' },
  rename: { id: 'keys.rename', defaultMessage: 'Rename a movie in the grid' },
  delete: { id: 'keys.delete', defaultMessage: 'Delete the movie, or those selected' },
  cardMenu: { id: 'keys.cardMenu', defaultMessage: 'Menu of a movie' },
  paste: { id: 'keys.paste', defaultMessage: 'Paste a poster or portrait' },
  size: { id: 'keys.size', defaultMessage: 'Larger or smaller posters' },
  castMove: { id: 'keys.castMove', defaultMessage: 'Move a row of the cast' },
  castDuplicate: { id: 'keys.castDuplicate', defaultMessage: 'Duplicate a row of the cast' },
  castNew: { id: 'keys.castNew', defaultMessage: 'Make somebody new of what is typed' },
  back: { id: 'keys.back', defaultMessage: 'Back' },
  forward: { id: 'keys.forward', defaultMessage: 'Forward' },
  menu: { id: 'keys.menu', defaultMessage: 'Main menu' },
  lock: { id: 'keys.lock', defaultMessage: 'Lock your profile' },
  messages: { id: 'keys.messages', defaultMessage: 'Go to a message' },
  sheet: { id: 'keys.sheet', defaultMessage: 'This list' },
});

const control = (event: KeyboardEvent, key: string, shift = false) =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  event.shiftKey === shift &&
  event.key.toLowerCase() === key;

/** Every key the app knows, in the order of the sheet that lists them. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'search', keys: 'Ctrl F', label: labels.search, matches: (e) => control(e, 'f') },
  { action: 'new', keys: 'Ctrl N', label: labels.new, matches: (e) => control(e, 'n') },
  { action: 'import', keys: 'Ctrl I', label: labels.import, matches: (e) => control(e, 'i') },
  {
    action: 'undo',
    keys: 'Ctrl Z',
    label: labels.undo,
    matches: (e) => control(e, 'z'),
    notInText: true,
  },
  {
    action: 'redo',
    keys: 'Ctrl Shift Z',
    label: labels.redo,
    matches: (e) => control(e, 'z', true) || control(e, 'y'),
    notInText: true,
  },
  { keys: 'Ctrl E, F2', label: labels.edit },
  { keys: '← ↑ → ↓, Home, End', label: labels.grid },
  { keys: 'A … Z', label: labels.letters },
  { keys: 'Enter', label: labels.open },
  { keys: 'Space', label: labels.select },
  { keys: 'Shift + arrows', label: labels.range },
  { keys: 'Ctrl A', label: labels.all },
  { keys: 'F2', label: labels.rename },
  { keys: 'Delete', label: labels.delete },
  { keys: 'Shift F10', label: labels.cardMenu },
  { keys: 'Ctrl V', label: labels.paste },
  { keys: 'Ctrl + wheel', label: labels.size },
  { keys: 'Alt ↑, Alt ↓', label: labels.castMove },
  { keys: 'Ctrl D', label: labels.castDuplicate },
  { keys: 'Ctrl Enter', label: labels.castNew },
  {
    action: 'back',
    keys: 'Alt ←',
    label: labels.back,
    matches: (e) => e.altKey && e.key === 'ArrowLeft',
  },
  {
    action: 'forward',
    keys: 'Alt →',
    label: labels.forward,
    matches: (e) => e.altKey && e.key === 'ArrowRight',
  },
  {
    action: 'menu',
    keys: 'F10',
    label: labels.menu,
    matches: (e) => e.key === 'F10' && !e.shiftKey,
  },
  { action: 'lock', keys: 'Ctrl L', label: labels.lock, matches: (e) => control(e, 'l') },
  { action: 'messages', keys: 'F6', label: labels.messages, matches: (e) => e.key === 'F6' },
  {
    action: 'shortcuts',
    keys: 'Ctrl ?',
    label: labels.sheet,
    matches: (e) => (e.ctrlKey || e.metaKey) && (e.key === '?' || (e.shiftKey && e.key === '/')),
  },
];
