import { type PointerEvent, useRef, useState } from 'react';
import type { ChangeSetId } from '../generated/bindings';
import { showToast } from './Toasts';

interface FieldEditingOptions<Edit extends { field: string }> {
  /** Made just now: opens in its fields. */
  isNew: boolean;
  /** Answers the change set, or null where nothing became different. */
  write: (edit: Edit) => Promise<ChangeSetId | null>;
  /** The sentence said at a field whose text was not taken. */
  problemOf: (field: Edit['field'], error: unknown) => string;
  onSaved: (changeSet: ChangeSetId, field: Edit['field']) => void;
}

export type FieldEditing<Edit extends { field: string }> = ReturnType<typeof useFieldEditing<Edit>>;

/** A page that is edited in its place: each field is kept as it is left, all end together. */
export function useFieldEditing<Edit extends { field: string }>(
  options: FieldEditingOptions<Edit>,
) {
  const { isNew, write, problemOf, onSaved } = options;
  const [isEditing, setEditing] = useState(isNew);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const start = () => setEditing(true);

  const keep = async (edit: Edit): Promise<string | null> => {
    try {
      const changeSet = await write(edit);
      if (changeSet !== null) onSaved(changeSet, edit.field);
      // The page hears a moment later what was asked for again; until then a field keeps its own.
      await new Promise((resolve) => setTimeout(resolve));
      return null;
    } catch (error) {
      const text = problemOf(edit.field, error);
      // Where the field has gone already, the sentence is a message.
      if (!page.current) showToast({ text });
      return text;
    }
  };
  /** Ends editing, unless something was refused: that stays to be put right. */
  const end = async (then: () => void) => {
    // A field that is left says so first, and its sentence has to be there.
    await new Promise(requestAnimationFrame);
    await turn.current;
    await new Promise(requestAnimationFrame);
    const refused = page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (refused) {
      refused.focus();
      return;
    }
    setEditing(false);
    requestAnimationFrame(then);
  };

  return {
    isEditing,
    page,
    heading,
    start,
    /** Answers the sentence to say at the field, or null when it was kept. One at a time. */
    save: (edit: Edit): Promise<string | null> => {
      const kept = turn.current.then(() => keep(edit));
      turn.current = kept;
      return kept;
    },
    /** Enter, Esc or the button: the keyboard goes on from the name. */
    done: () => end(() => heading.current?.focus()),
    /** A click beside the fields ends editing as well. */
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const beside =
        event.target instanceof Element &&
        page.current?.contains(event.target) &&
        !event.target.closest('fieldset, header, a, button');
      if (isEditing && beside) end(() => {});
    },
  };
}
