import { useImperativeHandle, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useChoices } from '../../components/useChoices';
import type { IpcError } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import type { CellHandle, Place } from './cells';
import type { ChoiceColumn } from './columns';
import type { SheetRow } from './rows';
import { type CellOption, useCellOptions } from './useCellOptions';
import type { SheetActs } from './useSheet';

/** The key of what is not in the library yet. */
export const NEW = 'new';

/** A movie is not made by the way; an unknown one is refused. */
const UNKNOWN: IpcError = { code: 'invalid', field: 'movie', params: { reason: 'unknown' } };

/** What is typed into a cell, what it offers for that, and what becomes of it. */
export function useCellInput(
  row: SheetRow,
  column: ChoiceColumn,
  sheet: SheetActs,
  asked: Place,
  handle: CellHandle,
) {
  const intl = useIntl();
  const { load } = useCellOptions();
  const settled = row[column]?.name ?? '';
  const held = row.texts[column] ?? null;
  const [typing, setTyped] = useState<string | null>(null);
  // What was refused or left is as if it had just been typed.
  const typed = typing ?? (row.problem?.column === column ? held : null);
  const [wanted, setWanted] = useState(asked.offers === true && settled === '' && held === null);
  // Somebody went to an option themselves; Enter takes that one.
  const [moved, setMoved] = useState(false);
  const [focused, setFocused] = useState(false);
  /** The option that is marked in the list. */
  const marked = useRef<string | null>(null);
  const text = typed ?? held ?? settled;
  const query = (typed ?? '').trim();
  const find = (wantedText: string) => load(column, wantedText, row);
  const { choices, error, answerTo } = useChoices(find, query, focused);

  const offered = (known: readonly CellOption[]): CellOption[] =>
    query === '' || column === 'movie' ? [...known] : [...known, newOption(query)];
  const options = offered(choices);
  const isOpen = wanted && focused && options.length > 0;

  const rest = () => {
    setTyped(null);
    setWanted(false);
    setMoved(false);
  };
  const choose = (option: CellOption) => {
    rest();
    sheet.choose(row.id, column, option.named.name, async () => option.named);
  };
  /** Keeps what is typed: as the option that is marked, the best one, or as somebody new. */
  const keep = (asNew: boolean) => {
    if (isOpen && moved && !asNew) {
      const option = options.find(({ key }) => key === marked.current);
      if (option) return choose(option);
    }
    if (typed === null) return setWanted(false);
    if (query === '') {
      rest();
      // Nobody plays without a performer or a movie; a part without a name is one.
      if (column === 'character' && settled !== '') {
        sheet.choose(row.id, column, '', async () => null);
      } else sheet.revert(row.id, column);
      return;
    }
    if (query === settled && !asNew) {
      rest();
      return sheet.revert(row.id, column);
    }
    const asked = asNew && column !== 'movie' ? null : answerTo(query);
    rest();
    sheet.choose(row.id, column, query, async () => {
      const best = asked === null ? newOption(query) : bestOf(offered(await asked), query);
      if (!best) throw UNKNOWN;
      return best.named;
    });
  };

  useImperativeHandle(handle, () => ({
    isOpen,
    isTyping: typed !== null,
    keep,
    revert: () => {
      if (isOpen) setWanted(false);
      else if (typed !== null) {
        rest();
        sheet.revert(row.id, column);
      } else return false;
      return true;
    },
    moving: () => setMoved(true),
  }));

  return {
    text,
    query,
    options,
    isOpen,
    isTyping: typed !== null,
    marked,
    error: error === null ? null : errorText(intl, error),
    /** What Enter takes while nothing else is chosen. */
    best: query === '' || moved ? null : (bestOf(options, query)?.key ?? null),
    choose: (key: string) => {
      const option = options.find((one) => one.key === key);
      if (option) choose(option);
    },
    open: () => setWanted(true),
    type: (now: string) => {
      if (now === text) return;
      setTyped(now);
      setWanted(true);
      setMoved(false);
    },
    focus: () => setFocused(true),
    /** A click elsewhere: what is clear is kept, the rest stays as it was typed. */
    leave: () => {
      setFocused(false);
      setWanted(false);
      if (typing === null) return;
      if (query === '' || query === settled) keep(false);
      else sheet.leave(row.id, column, query, leftText());
    },
  };

  function leftText() {
    return intl.formatMessage(
      {
        id: 'choice.left',
        defaultMessage: '“{text}” is not chosen yet. Enter takes it, Esc drops it.',
      },
      { text: query },
    );
  }
}

function newOption(name: string): CellOption {
  return { key: NEW, name, named: { id: null, name }, end: '' };
}

function bestOf(options: readonly CellOption[], query: string): CellOption | undefined {
  const wanted = query.toLocaleLowerCase();
  return (
    options.find(({ key, name }) => key !== NEW && name.toLocaleLowerCase() === wanted) ??
    options[0]
  );
}
