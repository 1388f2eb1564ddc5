import { type KeyboardEvent, useRef } from 'react';
import type { IdCollection } from '../../components/IdCollection';
import type { MovieId } from '../../generated/bindings';
import { commands, unpackIds } from '../../lib/ipc';

const FORGET_AFTER_MS = 1000;

/** The wanted movie nearest after a place in the order, going round at the end. */
export function nextInOrder(
  collection: IdCollection,
  wanted: Uint32Array,
  from: number,
): MovieId | null {
  const size = collection.size;
  let best: MovieId | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const id of wanted) {
    const index = collection.indexOf(id);
    const ahead = (((index - from) % size) + size) % size;
    if (index >= 0 && ahead < distance) {
      best = id;
      distance = ahead;
    }
  }
  return best;
}

/** Typing letters in the grid goes to the movie they begin; the same letter again to the next. */
export function useTypeAhead(
  collection: IdCollection,
  focusedId: MovieId | null,
  focus: (id: MovieId) => void,
) {
  const typed = useRef({ text: '', at: 0, start: 0, asked: 0 });

  const isTyping = (event: KeyboardEvent) =>
    typed.current.text !== '' && event.timeStamp - typed.current.at <= FORGET_AFTER_MS;
  const onTyping = async (event: KeyboardEvent) => {
    const { key } = event;
    const now = typed.current;
    const fresh = !isTyping(event);
    const isLetter = [...key].length === 1 && (key !== ' ' || !fresh);
    if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return;
    // A space within a title must not open the focused movie.
    event.preventDefault();
    event.stopPropagation();
    if (fresh) {
      now.text = '';
      now.start = focusedId === null ? 0 : collection.indexOf(focusedId);
    }
    now.text += key.toLowerCase();
    now.at = event.timeStamp;
    now.asked += 1;
    const { asked, text } = now;
    const repeated = [...text].every((letter) => letter === text[0]);
    const from = repeated
      ? focusedId === null
        ? 0
        : collection.indexOf(focusedId) + 1
      : now.start;
    try {
      const ids = unpackIds(await commands.moviesStartingWith(repeated ? (text[0] ?? '') : text));
      if (asked !== now.asked) return;
      const found = nextInOrder(collection, ids, from);
      if (found !== null) focus(found);
    } catch {
      // A letter that finds nothing moves nothing.
    }
  };
  return { isTyping, onTyping };
}
