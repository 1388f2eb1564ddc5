import Search from 'lucide-react/icons/search';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import {
  ComboBox,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { keysOf } from '../../lib/actions/catalogue';
import { errorText } from '../../lib/errors';
import { useSearch } from './queries';
import { type SearchTarget, searchRows, targetOf } from './rows';
import styles from './SearchBox.module.css';
import { SearchRow } from './SearchRow';

interface SearchBoxProps {
  inputRef: RefObject<HTMLInputElement | null>;
  onOpen: (target: SearchTarget) => void;
}

/** Finds movies, people and characters while you type. */
export function SearchBox({ inputRef, onOpen }: SearchBoxProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { data, error, isFetching, isPlaceholderData } = useSearch(text);
  const query = text.trim();
  const groups = query === '' || !data ? [] : searchRows(intl, data);
  const best = groups[0]?.rows[0]?.key ?? null;
  const [enterWaits, setEnterWaits] = useState(false);
  const label = intl.formatMessage({
    id: 'search.label',
    defaultMessage: 'Search movies, people, characters',
  });

  const open = (key: Key | null) => {
    const target = targetOf(key);
    if (!target) return;
    setText('');
    inputRef.current?.blur();
    onOpen(target);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setText('');
    } else if (event.key === 'Enter' && !inputRef.current?.hasAttribute('aria-activedescendant')) {
      // Nothing is chosen yet: Enter takes the best match.
      event.preventDefault();
      event.stopPropagation();
      setEnterWaits(true);
    }
  };

  // Enter may be faster than the answer; it opens the match for what was typed, not for less.
  const openBest = useRef(() => {});
  openBest.current = () => {
    setEnterWaits(false);
    open(best);
  };
  useEffect(() => {
    if (enterWaits && !isFetching && !isPlaceholderData) openBest.current();
  }, [enterWaits, isFetching, isPlaceholderData]);

  return (
    <ComboBox
      aria-label={label}
      className={styles.search ?? ''}
      inputValue={text}
      onInputChange={(typed) => {
        setEnterWaits(false);
        setText(typed);
      }}
      selectedKey={null}
      onSelectionChange={open}
      defaultFilter={() => true}
      items={groups}
      allowsCustomValue
      allowsEmptyCollection={query !== ''}
      menuTrigger="input"
    >
      <div ref={box} className={styles.box}>
        <Search size={16} aria-hidden="true" />
        <Input
          ref={inputRef}
          className={styles.input ?? ''}
          placeholder={label}
          onKeyDownCapture={onKeyDown}
          spellCheck="false"
        />
        <kbd className={styles.key}>{text ? 'Esc' : keysOf('search')}</kbd>
      </div>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={box}
        placement="bottom start"
        offset={6}
      >
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() =>
            isFetching ? null : (
              <p className={styles.nothing}>
                {error ? (
                  errorText(intl, error)
                ) : (
                  <FormattedMessage
                    id="search.nothing"
                    defaultMessage="Nothing in the library is called “{query}”."
                    values={{ query }}
                  />
                )}
              </p>
            )
          }
        >
          {groups.map((group) => (
            <ListBoxSection key={group.id} id={group.id} className={styles.group ?? ''}>
              <Header className={styles.heading ?? ''}>{group.label}</Header>
              {group.rows.map((row) => (
                <ListBoxItem
                  key={row.key}
                  id={row.key}
                  textValue={row.title}
                  className={styles.item ?? ''}
                >
                  <SearchRow row={row} query={query} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
