import type { ChangeSetId, MovieId } from '../../generated/bindings';

/** A request for the menu of a card, and where it is to open. */
export interface MenuRequest {
  id: MovieId;
  at: DOMRect;
  byKeyboard: boolean;
}

/**
 * What a person puts on movies. Each says itself what it did; the title is that of the first movie.
 * What has no direction of its own is put on, and taken off where it is there already.
 */
export interface MarkActs {
  favor: (ids: MovieId[], title: string) => void;
  listToWatch: (ids: MovieId[], title: string) => void;
  /** Of many it only puts the mark on: entries of a diary do not go by a key. */
  markSeen: (ids: MovieId[], title: string) => void;
  /** In whole stars, 1 to 5; the same again is half a star less. */
  rateByKey: (ids: MovieId[], title: string, stars: number) => void;
  /** In half stars, 1 to 10; null takes the rating away. */
  rate: (id: MovieId, title: string, rating: number | null) => Promise<void>;
  /** An entry of today's in the diary. */
  seeToday: (id: MovieId, title: string) => void;
}

/** What can be done from a card. */
export interface CardActions {
  open: (id: MovieId) => void;
  menu: (request: MenuRequest) => void;
  /** Begins to edit its title in place; null ends that. */
  rename: (id: MovieId | null) => void;
  renamed: (title: string, changeSet: ChangeSetId) => void;
  /** Opens the dialog about its poster. */
  picture: (id: MovieId) => void;
  duplicate: (id: MovieId) => void;
  /** Deletes what is selected, or else this card. */
  remove: (id: MovieId) => void;
  /** Makes what is selected a favorite or none, or else this card. */
  favor: (id: MovieId) => void;
  /** This card alone. */
  favorOne: (id: MovieId) => void;
  /** Rates what is selected in whole stars, or else this card. */
  rate: (id: MovieId, stars: number) => void;
  /** This card was watched today; of those that are selected it says no day. */
  see: (id: MovieId) => void;
}

/** Whether it happened on the title being edited: its keys and presses are not the card's. */
export function isInField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('fieldset') !== null;
}

/** The card an event happened on; its buttons are not the card, nor is its field. */
export function cardAt(target: EventTarget): { id: MovieId; element: Element } | null {
  if (!(target instanceof Element) || target.closest('button, fieldset')) return null;
  const element = target.closest('[role="row"][data-key]');
  return element && { id: Number(element.getAttribute('data-key')), element };
}

/** The corner of a card in which its menu button is. */
export function menuCorner(card: Element): DOMRect {
  const { right, top } = card.getBoundingClientRect();
  return new DOMRect(right - 40, top + 8, 32, 32);
}
