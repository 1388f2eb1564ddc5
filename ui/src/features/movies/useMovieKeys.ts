import { useEffect, useRef } from 'react';

interface MovieKeys {
  isEditing: boolean;
  onEdit: () => void;
  onDelete: () => void;
}

/** The keys of a movie's page, wherever on it the focus is. */
export function useMovieKeys(keys: MovieKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { isEditing, onEdit, onDelete } = latest.current;
      // What lies over the page has the keys to itself.
      if (event.repeat || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const { key, target } = event;
      if (key === 'F2' || ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'e')) {
        event.preventDefault();
        onEdit();
      } else if (key === 'Delete' && !isEditing && !isTextField(target)) {
        event.preventDefault();
        onDelete();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}
