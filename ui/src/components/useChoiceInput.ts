import { type KeyboardEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { errorText } from '../lib/errors';
import type { Choice, ChoiceFieldProps } from './ChoiceField';
import { useChoices } from './useChoices';

/** The key of what is not in the library yet. */
const NEW = 'new:';

/** What is typed into a field of choices, what it offers for that, and what becomes of it. */
export function useChoiceInput(props: ChoiceFieldProps, focused: boolean) {
  const { value, multiple = false, onChange, load, createText } = props;
  const intl = useIntl();
  const settled = multiple ? '' : (value[0]?.name ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const [wanted, setWanted] = useState(false);
  const [isLeft, setLeft] = useState(false);
  // The person went to an option themselves; Enter takes that one.
  const [moved, setMoved] = useState(false);
  const text = typed ?? settled;
  const query = (typed ?? '').trim();
  // An answer may come when the field is on to something else.
  const latest = useRef({ query, value });
  latest.current = { query, value };
  const { choices, error, answerTo } = useChoices(load, query, focused);

  const offered = (known: readonly Choice[]): Choice[] => {
    const free = multiple
      ? known.filter(({ key }) => !value.some((one) => one.key === key))
      : known;
    const taken = multiple ? [...known, ...value] : known;
    const isNew = createText && query !== '' && !taken.some(({ name }) => sameName(name, query));
    return isNew ? [...free, { key: NEW + query, name: query }] : [...free];
  };
  const options = offered(choices);

  const rest = () => {
    setTyped(null);
    setWanted(false);
    setLeft(false);
    setMoved(false);
  };
  const take = (choice: Choice) => {
    const chosen = multiple ? [...latest.current.value, choice] : [choice];
    latest.current.value = chosen;
    onChange(chosen);
  };
  // Enter and leaving may be faster than the answer; what was typed counts, not less.
  const settle = async (pick: (offered: Choice[]) => Choice | undefined) => {
    const choice = pick(offered(await answerTo(query).catch(() => [])));
    const now = latest.current.query;
    if (choice) {
      take(choice);
      if (now === query) rest();
    } else if (now === '' || now === query) {
      setTyped(query);
      setLeft(true);
    }
  };
  const clear = () => {
    rest();
    if (value.length > 0) onChange([]);
  };

  const left = () =>
    intl.formatMessage(
      {
        id: 'choice.left',
        defaultMessage: '“{text}” is not chosen yet. Enter takes it, Esc drops it.',
      },
      { text },
    );

  return {
    text,
    options,
    /** What is said at the field. */
    sentence: error !== null ? errorText(intl, error) : isLeft ? left() : props.problem,
    isTyping: typed !== null,
    isOpen: wanted && focused && options.length > 0,
    /** What Enter takes while nothing else is chosen. */
    best: query === '' || moved ? null : (bestOf(options, query)?.key ?? null),
    open: () => setWanted(true),
    type: (now: string) => {
      if (now === text) return;
      setTyped(now);
      setWanted(true);
      setLeft(false);
      setMoved(false);
    },
    choose: (key: string) => {
      const choice = options.find((option) => option.key === key);
      if (!choice) return;
      take(choice);
      rest();
    },
    leave: () => {
      setWanted(false);
      if (typed === null) return;
      if (query === '' && multiple) rest();
      else if (query === '') clear();
      else if (query === settled) rest();
      else settle((all) => all.find(({ key, name }) => sameName(name, query) && !isNew(key)));
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        setWanted(true);
        setMoved(true);
      } else if (event.key === 'Escape' && (wanted || typed !== null)) {
        // The first Esc closes the list, the next takes back what was typed.
        event.preventDefault();
        event.stopPropagation();
        if (wanted && options.length > 0) setWanted(false);
        else rest();
      } else if (event.key === 'Enter' && typed !== null) {
        if (moved && query !== '') return;
        event.preventDefault();
        event.stopPropagation();
        if (query !== '') {
          settle((all) => bestOf(all, query));
          // A token comes of it; the input is free for the next one.
          if (multiple) rest();
        } else if (!multiple) clear();
      }
    },
  };
}

function isNew(key: string): boolean {
  return key.startsWith(NEW);
}

function bestOf(options: readonly Choice[], query: string): Choice | undefined {
  return options.find(({ key, name }) => sameName(name, query) && !isNew(key)) ?? options[0];
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
