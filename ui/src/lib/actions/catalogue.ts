import { isChord } from './chords';
import type { ActionId } from './titles';

/** Where an action can be had: on a page, or with the focus in a card, a row or a field of it. */
export type Place =
  | 'everywhere'
  | 'movies'
  | 'card'
  | 'movie'
  | 'person'
  | 'character'
  | 'profile'
  | 'castRow'
  | 'matrixCell'
  | 'suggestion'
  | 'word'
  | 'view'
  | 'palette'
  | 'field'
  | 'picture';

/** The place around each; what is around a place is to be had in it as well. */
const AROUND: Record<Place, Place | null> = {
  everywhere: null,
  movies: 'everywhere',
  card: 'movies',
  movie: 'everywhere',
  person: 'everywhere',
  character: 'everywhere',
  profile: 'everywhere',
  castRow: 'everywhere',
  matrixCell: 'everywhere',
  suggestion: 'everywhere',
  word: 'everywhere',
  view: 'everywhere',
  palette: 'everywhere',
  field: 'everywhere',
  picture: 'everywhere',
};

/** In these the keys are the business of what has the focus. */
const OF_FOCUS: readonly Place[] = [
  'card',
  'castRow',
  'matrixCell',
  'suggestion',
  'word',
  'view',
  'palette',
  'field',
  'picture',
];

interface ActionFacts {
  at: Place;
  /** The first is the one that is shown beside it. */
  keys: readonly string[];
  /** Where somebody types, the field has these keys. */
  notInText?: true;
}

const at = (place: Place, ...keys: string[]): ActionFacts => ({ at: place, keys });
const notInText = (facts: ActionFacts): ActionFacts => ({ ...facts, notInText: true });

/** Every action the app knows, in the order in which they are listed. */
export const actions: Record<ActionId, ActionFacts> = {
  search: at('everywhere', 'Ctrl F'),
  palette: at('everywhere', 'Ctrl K'),
  new: at('everywhere', 'Ctrl N'),
  import: at('everywhere', 'Ctrl I'),
  export: at('everywhere'),
  undo: notInText(at('everywhere', 'Ctrl Z')),
  redo: notInText(at('everywhere', 'Ctrl Shift Z', 'Ctrl Y')),
  movies: at('everywhere', 'Ctrl 1'),
  people: at('everywhere', 'Ctrl 2'),
  characters: at('everywhere', 'Ctrl 3'),
  vocabulary: at('everywhere'),
  duplicates: at('everywhere'),
  same: at('everywhere'),
  favorites: at('everywhere'),
  diary: at('everywhere'),
  watchlist: at('everywhere'),
  together: at('everywhere'),
  attention: at('everywhere'),
  history: at('everywhere'),
  bin: at('everywhere'),
  back: at('everywhere', 'Alt ←'),
  forward: at('everywhere', 'Alt →'),
  menu: at('everywhere', 'F10'),
  messages: at('everywhere', 'F6'),
  dark: at('everywhere'),
  light: at('everywhere'),
  system: at('everywhere'),
  shortcuts: at('everywhere', 'Ctrl ?', 'F1'),
  about: at('everywhere'),
  profile: at('everywhere'),
  switchProfile: at('everywhere'),
  lock: at('everywhere', 'Ctrl L'),
  signOut: at('everywhere'),

  'selection.edit': at('movies'),
  'selection.delete': at('movies'),
  'selection.matrix': at('movies'),
  'grid.posters': at('movies'),
  'grid.list': at('movies'),
  'grid.size': at('movies', 'Ctrl wheel'),
  'grid.move': at('card', '← ↑ → ↓', 'Home', 'End'),
  'grid.letters': at('card', 'A … Z'),
  'card.open': at('card', 'Enter'),
  'card.select': at('card', 'Space'),
  'selection.range': at('card', 'Shift ← ↑ → ↓'),
  'selection.all': at('card', 'Ctrl A'),
  'selection.clear': at('card', 'Esc'),
  'card.rename': at('card', 'F2'),
  'card.picture': at('card'),
  'card.duplicate': at('card'),
  'card.delete': at('card', 'Delete'),
  'card.favor': at('card', 'F'),
  'card.see': at('card', 'W'),
  'card.rate': at('card', '1 … 5', '1', '2', '3', '4', '5'),
  'card.menu': at('card', 'Shift F10', 'ContextMenu'),

  'movie.edit': at('movie', 'Ctrl E', 'F2'),
  'movie.picture': at('movie'),
  'movie.duplicate': at('movie'),
  'movie.favor': notInText(at('movie', 'F')),
  'movie.see': notInText(at('movie', 'W')),
  'movie.rate1': notInText(at('movie', '1')),
  'movie.rate2': notInText(at('movie', '2')),
  'movie.rate3': notInText(at('movie', '3')),
  'movie.rate4': notInText(at('movie', '4')),
  'movie.rate5': notInText(at('movie', '5')),
  'movie.history': at('movie'),
  'movie.delete': notInText(at('movie', 'Delete')),

  'person.edit': at('person', 'Ctrl E', 'F2'),
  'person.picture': at('person'),
  'person.merge': at('person'),
  'person.matrix': at('person'),
  'person.history': at('person'),
  'person.favor': notInText(at('person', 'F')),
  'person.new': at('person'),
  'person.delete': at('person'),

  'character.edit': at('character', 'Ctrl E', 'F2'),
  'character.favor': notInText(at('character', 'F')),
  'character.merge': at('character'),
  'character.split': at('character'),
  'character.delete': at('character'),

  'profile.edit': at('profile', 'Ctrl E', 'F2'),

  'cast.next': at('castRow', 'Enter'),
  'cast.across': at('castRow', 'Tab'),
  'cast.up': at('castRow', 'Alt ↑'),
  'cast.down': at('castRow', 'Alt ↓'),
  'cast.duplicate': at('castRow', 'Ctrl D'),
  'cast.remove': at('castRow', 'Delete'),
  'cast.create': at('castRow', 'Ctrl Enter'),
  'cast.paste': at('castRow', 'Ctrl V'),

  'matrix.cast': at('matrixCell', 'Enter'),
  'matrix.copy': at('matrixCell', 'Ctrl C'),
  'same.merge': at('suggestion', 'M'),
  'same.keepApart': at('suggestion', 'K'),
  'word.rename': at('word', 'F2', 'Enter'),
  'word.delete': at('word', 'Delete'),

  'view.rename': at('view', 'F2'),
  'view.up': at('view', 'Alt ↑'),
  'view.down': at('view', 'Alt ↓'),
  'view.delete': at('view', 'Delete'),
  'view.menu': at('view', 'Shift F10', 'ContextMenu'),
  'palette.move': at('palette', '↑ ↓', 'Home', 'End'),
  'palette.open': at('palette', 'Enter'),
  'palette.edit': at('palette', 'Ctrl Enter'),
  'field.next': at('field', 'Tab'),
  'field.done': at('field', 'Enter'),
  'field.doneLong': at('field', 'Ctrl Enter'),
  'field.revert': at('field', 'Esc'),
  'picture.paste': at('picture', 'Ctrl V'),
};

export const actionIds = Object.keys(actions) as ActionId[];

/** The keys shown beside an action. */
export function keysOf(id: ActionId): string | undefined {
  return actions[id].keys[0];
}

/** Whether these are the keys of an action. */
export function isPressed(event: Parameters<typeof isChord>[0], id: ActionId): boolean {
  return actions[id].keys.some((chord) => isChord(event, chord));
}

/** Whether the keys of an action are heard wherever on the page the focus is. */
export function isOfPage(id: ActionId): boolean {
  return !OF_FOCUS.includes(actions[id].at);
}

/** Whether two places can be had at once: one of them is the other, or around it. */
export function meet(one: Place, other: Place): boolean {
  const isWithin = (inner: Place, outer: Place): boolean => {
    const around = AROUND[inner];
    return inner === outer || (around !== null && isWithin(around, outer));
  };
  return isWithin(one, other) || isWithin(other, one);
}
