import { useEffect, useRef, useState } from 'react';

interface RenameOptions {
  value: string;
  /** Answers the sentence of a refusal, or null when the name was kept. */
  onSave: (name: string) => Promise<string | null>;
  /** The field may go: what was typed is kept, or was taken back. */
  onDone: () => void;
}

/** A name being written anew: Enter and leaving keep it, Esc does not, and a refused one stays. */
export function useRename({ value, onSave, onDone }: RenameOptions) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  // What was settled is not saved a second time by the blur or unmount that follows.
  const settled = useRef(false);

  const save = async (name = text) => {
    if (settled.current) return;
    settled.current = true;
    setText(name);
    const refused = name.trim() === value ? null : await onSave(name);
    // What was typed while it was being kept is not thrown away.
    if (!settled.current) return;
    if (refused === null) {
      onDone();
    } else {
      settled.current = false;
      setProblem(refused);
    }
  };
  // A page that goes takes the field with it, and no blur is told then.
  const leave = useRef(() => {});
  leave.current = () => {
    if (!settled.current && problem === null && text.trim() !== value) onSave(text);
  };
  useEffect(() => () => leave.current(), []);

  return {
    text,
    problem,
    change: (typed: string) => {
      settled.current = false;
      setText(typed);
      setProblem(null);
    },
    save,
    revert: () => {
      settled.current = true;
      onDone();
    },
    /** The focus left: a name that was refused is not sent a second time. */
    blur: () => {
      if (problem === null) save();
    },
  };
}
