import type { ChangeSetId, MovieId } from '../../generated/bindings';

/** A request for the menu of a card, and where it is to open. */
export interface MenuRequest {
  id: MovieId;
  at: DOMRect;
  byKeyboard: boolean;
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
