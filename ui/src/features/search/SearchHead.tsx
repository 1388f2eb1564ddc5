import { type KeyboardEvent, type RefObject, use } from 'react';
import { ComboBoxStateContext } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import { useFocusFallback } from '../../components/useFocusFallback';
import type { Correction } from '../../generated/bindings';
import { isPlain } from './language';
import { Problems } from './Problems';
import { QueryChips } from './QueryChips';
import { useUnderstood } from './queries';
import styles from './SearchBox.module.css';
import { finishedProblems } from './understood';

interface SearchHeadProps {
  ref: RefObject<HTMLDivElement | null>;
  /** What is typed. */
  text: string;
  corrected: Correction | null;
  /** The text changes as a whole. */
  onText: (text: string) => void;
  /** Where the text is typed. */
  inputRef: RefObject<HTMLInputElement | null>;
}

/** How the text was understood, what was not, and which words were searched for instead. */
export function SearchHead(props: SearchHeadProps) {
  const { ref, text, corrected, onText, inputRef } = props;
  const { data: understood } = useUnderstood(text);
  // The last chip takes its place along, or the suggestion that was taken.
  const focus = useFocusFallback(inputRef);
  const chips = understood && !isPlain(understood.chips) ? understood.chips : [];
  const problems = finishedProblems(understood);
  // Where the combo box gathers its rows, without a state yet, the chips must not become some.
  const isReal = use(ComboBoxStateContext) !== null;
  if (!isReal || (chips.length === 0 && problems.length === 0 && !corrected)) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"], button')];
    const tabbable = stops.filter((stop) => stop.tabIndex === 0);
    const end = event.shiftKey ? tabbable[0] : tabbable.at(-1);
    if (event.key === 'Tab' && !end?.contains(document.activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    inputRef.current?.focus();
  };
  return (
    <div ref={ref} className={styles.head} onKeyDownCapture={onKeyDown} {...focus}>
      {corrected && (
        <p className={styles.corrected}>
          <FormattedMessage
            id="search.corrected"
            defaultMessage="Nothing is called “{typed}”. This is “{used}”."
            values={{ typed: corrected.typed, used: <strong key="used">{corrected.used}</strong> }}
          />
          <Button size="small" onPress={() => onText(corrected.text)}>
            <FormattedMessage
              id="search.useCorrected"
              defaultMessage="Search for “{used}”"
              values={{ used: corrected.used }}
            />
          </Button>
        </p>
      )}
      {chips.length > 0 && <QueryChips chips={chips} onText={onText} />}
      <Problems text={understood?.text ?? ''} problems={problems} onFix={onText} />
    </div>
  );
}
