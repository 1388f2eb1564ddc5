import { type KeyboardEvent, type RefObject, use } from 'react';
import { ComboBoxStateContext, Input } from 'react-aria-components';
import { nearest, type Way } from './nearest';
import { useUnderstood } from './queries';
import styles from './SearchBox.module.css';
import { TextMarks } from './TextMarks';
import { finishedProblems } from './understood';

interface SearchInputProps {
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  text: string;
  /** What is said about the text, with what can be pressed there. */
  head: RefObject<HTMLElement | null>;
  /** Enter, while no row is chosen. */
  onEnter: () => void;
  onEscape: () => void;
}

const WAYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] satisfies Way[];

/** Where the query is typed. Its arrow keys move among the results as they lie on the screen. */
export function SearchInput(props: SearchInputProps) {
  const { inputRef, label, text, head, onEnter, onEscape } = props;
  const { data: understood } = useUnderstood(text);
  const mistakes = text.trim() === '' ? [] : finishedProblems(understood);
  const state = use(ComboBoxStateContext);

  /** Moves to the row that lies there; false when the text takes the key. */
  const move = (way: Way): boolean => {
    const list = document.getElementById(inputRef.current?.getAttribute('aria-controls') ?? '');
    const rows = [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const from = rows.find(
      (row) => row.id === inputRef.current?.getAttribute('aria-activedescendant'),
    );
    if (!state || !from) return false;
    const places = rows
      .filter((row) => row !== from)
      .map((row) => ({ key: row.dataset.key ?? '', box: row.getBoundingClientRect() }));
    const key = nearest(way, from.getBoundingClientRect(), places);
    if (key === null) return false;
    state.selectionManager.setFocusedKey(key);
    return true;
  };
  const toHead = (): boolean => {
    const button =
      state?.isOpen && head.current?.querySelector<HTMLElement>('[tabindex="0"], button');
    if (button) button.focus();
    return Boolean(button);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    const plain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);
    if (key === 'Escape') return onEscape();
    if (!plain || event.nativeEvent.isComposing) return;
    const chosen = inputRef.current?.hasAttribute('aria-activedescendant');
    if (key === 'Enter' && !chosen) onEnter();
    else if (key === 'Tab' ? !toHead() : !WAYS.includes(key) || !move(key as Way)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <Input
        ref={inputRef}
        className={styles.input ?? ''}
        placeholder={label}
        onKeyDownCapture={onKeyDown}
        spellCheck="false"
        dir="auto"
      />
      <TextMarks inputRef={inputRef} text={text} spans={mistakes.map(({ span }) => span)} />
    </div>
  );
}
