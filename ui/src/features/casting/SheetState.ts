import type { Column } from './columns';
import { RowIds } from './rowIds';
import { type Draft, emptyDraft, isBlank, NO_NOTE, type Note, type Parts } from './rows';

interface View {
  drafts: readonly Draft[];
  notes: ReadonlyMap<number, Note>;
}

/** What of a sheet is only on the page: rows that are no castings yet, texts that are not kept. */
export class SheetState {
  readonly ids = new RowIds();
  readonly #fixed: Partial<Parts>;
  readonly #listeners = new Set<() => void>();
  #view: View;

  /** The rows share what is fixed. */
  constructor(fixed: Partial<Parts>) {
    this.#fixed = fixed;
    this.#view = { drafts: [emptyDraft(this.ids.fresh(), fixed)], notes: new Map() };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): View => this.#view;

  draft(id: number): Draft | undefined {
    return this.#view.drafts.find((draft) => draft.id === id);
  }

  note(id: number): Note {
    return this.#view.notes.get(id) ?? NO_NOTE;
  }

  /** Another draft, below a row. Answers its name. */
  add(parts: Partial<Parts>, after: number | null, id = this.ids.fresh()): number {
    const draft = { ...emptyDraft(id, this.#fixed), ...parts, after };
    this.#show({ drafts: [draft, ...this.#view.drafts] });
    return id;
  }

  fill(id: number, parts: Partial<Parts>): void {
    const drafts = this.#view.drafts.map((draft) =>
      draft.id === id ? { ...draft, ...parts } : draft,
    );
    this.#show({ drafts });
  }

  /** Takes drafts away, for they are castings now or not wanted. */
  drop(gone: (id: number) => boolean): void {
    this.#show({
      drafts: this.#view.drafts.filter(({ id }) => !gone(id)),
    });
  }

  say(id: number, change: (note: Note) => Note): void {
    const notes = new Map(this.#view.notes);
    const note = change(this.note(id));
    if (note.problem === null && Object.keys(note.texts).length === 0) notes.delete(id);
    else notes.set(id, note);
    this.#show({ notes });
  }

  /** A text was kept; the cell shows what it became, unless something else was typed meanwhile. */
  settle(id: number, column: Column, text: string): void {
    const { texts, problem } = this.note(id);
    if (texts[column] !== text || problem?.column === column) return;
    const { [column]: _, ...others } = texts;
    this.say(id, () => ({ texts: others, problem }));
  }

  /** At the end there is always one empty row to type into, and no second one. */
  #show(part: Partial<View>): void {
    const view = { ...this.#view, ...part };
    const blank = (draft: Draft) =>
      isBlank({ ...draft, ...(view.notes.get(draft.id) ?? NO_NOTE) }, this.#fixed);
    const isSpare = (draft: Draft | undefined) =>
      draft !== undefined && draft.after === null && blank(draft);
    if (!isSpare(view.drafts.at(-1))) {
      view.drafts = [...view.drafts, emptyDraft(this.ids.fresh(), this.#fixed)];
    } else if (isSpare(view.drafts.at(-2))) {
      view.drafts = view.drafts.slice(0, -1);
    }
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
