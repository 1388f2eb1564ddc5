import Search from 'lucide-react/icons/search';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, type Key, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { later } from '../../components/later';
import { keysOf } from '../../lib/actions/catalogue';
import { useAskAhead, useIsPlain, useSearch, useTotals } from './queries';
import { actOf, type SearchAct, type SearchTarget, searchGroups, targetOf } from './rows';
import styles from './SearchBox.module.css';
import { SearchInput } from './SearchInput';
import { SearchNothing } from './SearchNothing';
import { SearchResultList } from './SearchResultList';
import { useActs } from './useActs';

const SearchHead = later(async () => (await import('./onDemand')).SearchHead);

const NONE: never[] = [];

interface SearchBoxProps {
  inputRef: RefObject<HTMLInputElement | null>;
  /** What narrows the page at hand. */
  query: string;
  onOpen: (target: SearchTarget) => void;
  /** What is to be done with the text. */
  onAct: (act: SearchAct, text: string) => void;
}

/** Finds movies, people and characters while you type, in the words of the search. */
export function SearchBox({ inputRef, query, onOpen, onAct }: SearchBoxProps) {
  const intl = useIntl();
  const [text, setText] = useState(query);
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { data, error, isFetching, isPlaceholderData } = useSearch(text);
  const { data: totals } = useTotals(text);
  const askAhead = useAskAhead();
  const typed = text.trim();
  const found = typed === '' ? undefined : data;
  // They follow the text together with the rows, so that the list is drawn once.
  const acts = useActs(found?.query ?? '', totals, useIsPlain(text));
  const groups = useMemo(() => (found ? searchGroups(intl, found) : NONE), [intl, found]);
  const [enterWaits, setEnterWaits] = useState(false);
  const label = intl.formatMessage({
    id: 'search.label',
    defaultMessage: 'Search movies, people, characters',
  });
  // The address changes by its filters as well.
  useEffect(() => setText(query), [query]);

  const choose = (key: Key | null) => {
    const target = targetOf(key);
    const act = actOf(key);
    if (!target && !act) return;
    setText(query);
    inputRef.current?.blur();
    if (target) onOpen(target);
    else if (act) onAct(act, typed);
  };

  // Enter may be faster than the answer, which says whether other words are meant.
  const enter = useRef(() => {});
  enter.current = () => {
    setEnterWaits(false);
    inputRef.current?.blur();
    onAct('movies', typed === '' ? '' : (data?.corrected?.text ?? typed));
  };
  const isWaiting = typed !== '' && !error && (isFetching || isPlaceholderData);
  useEffect(() => {
    if (enterWaits && !isWaiting) enter.current();
  }, [enterWaits, isWaiting]);

  return (
    <ComboBox
      aria-label={label}
      className={styles.search ?? ''}
      inputValue={text}
      onInputChange={(next) => {
        setEnterWaits(false);
        askAhead(next);
        setText(next);
      }}
      selectedKey={null}
      onSelectionChange={choose}
      defaultFilter={() => true}
      items={groups}
      allowsCustomValue
      allowsEmptyCollection={typed !== ''}
      menuTrigger="input"
    >
      <div ref={box} className={styles.box}>
        <Search size={16} aria-hidden="true" />
        <SearchInput
          inputRef={inputRef}
          label={label}
          text={text}
          head={head}
          onEnter={() => setEnterWaits(true)}
          onEscape={() => setText(query)}
        />
        <kbd className={styles.key}>{text === query ? keysOf('search') : 'Esc'}</kbd>
      </div>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={box}
        placement="bottom start"
        offset={6}
      >
        <SearchHead
          ref={head}
          text={text}
          corrected={data?.corrected ?? null}
          onText={setText}
          inputRef={inputRef}
        />
        {groups.length === 0 && !isFetching && <SearchNothing query={typed} error={error} />}
        <SearchResultList groups={groups} totals={totals} acts={found ? acts : NONE} />
      </Popover>
    </ComboBox>
  );
}
