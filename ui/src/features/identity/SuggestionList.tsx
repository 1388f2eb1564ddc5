import { type KeyboardEvent, useState } from 'react';
import { GridList, ListLayout, Virtualizer } from 'react-aria-components';
import { isPressed } from '../../lib/actions/catalogue';
import styles from './SuggestionList.module.css';
import { SuggestionRow } from './SuggestionRow';
import { SuggestionActsContext } from './suggestionActs';
import { keyOf, type Suggestion } from './suggestions';

/** Rows are measured; this is what most are high. */
const LAYOUT = { estimatedRowHeight: 88 };

interface SuggestionListProps {
  label: string;
  suggestions: readonly Suggestion[];
  onMerge: (suggestion: Suggestion) => void;
  /** Done when the suggestion is gone, or is to be shown again. */
  onKeepApart: (suggestion: Suggestion) => Promise<void>;
}

/** What is to be decided, row by row: M merges, K keeps apart, and the next row has the focus. */
export function SuggestionList(props: SuggestionListProps) {
  const { label, suggestions, onMerge, onKeepApart } = props;
  // A row goes with the key, not with the answer: the next key is about the next row.
  const [decided, setDecided] = useState<readonly string[]>([]);
  const shown = suggestions.filter((suggestion) => !decided.includes(keyOf(suggestion)));
  const keepApart = async (suggestion: Suggestion) => {
    const key = keyOf(suggestion);
    setDecided((others) => [...others, key]);
    await onKeepApart(suggestion);
    setDecided((others) => others.filter((other) => other !== key));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest('[role="row"]');
    const suggestion = shown.find((one) => keyOf(one) === row?.getAttribute('data-key'));
    const act = isPressed(event, 'same.merge')
      ? onMerge
      : isPressed(event, 'same.keepApart')
        ? keepApart
        : null;
    if (!suggestion || !act) return;
    event.preventDefault();
    event.stopPropagation();
    // A key held down is one wish: it must not decide about rows nobody has looked at.
    if (!event.repeat) act(suggestion);
  };
  return (
    <div role="presentation" className={styles.frame} onKeyDownCapture={onKeyDown}>
      <SuggestionActsContext value={{ merge: onMerge, keepApart }}>
        <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
          <GridList
            aria-label={label}
            className={styles.list ?? ''}
            keyboardNavigationBehavior="tab"
            disallowTypeAhead
            items={shown}
          >
            {(suggestion) => <SuggestionRow id={keyOf(suggestion)} suggestion={suggestion} />}
          </GridList>
        </Virtualizer>
      </SuggestionActsContext>
    </div>
  );
}
