import type { KeyboardEvent, RefObject } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import type { Correction, QueryProblem } from '../../generated/bindings';
import { isPlain } from './language';
import { Problems } from './Problems';
import { QueryChips } from './QueryChips';
import type { UnderstoodText } from './queries';
import styles from './SearchBox.module.css';

interface SearchHeadProps {
  ref: RefObject<HTMLDivElement | null>;
  understood: UnderstoodText | undefined;
  corrected: Correction | null;
  /** The text changes as a whole. */
  onText: (text: string) => void;
  /** Back to where the text is typed. */
  onLeave: () => void;
}

/** How the text was understood, what was not, and which words were searched for instead. */
export function SearchHead(props: SearchHeadProps) {
  const { ref, understood, corrected, onText, onLeave } = props;
  const chips = understood && !isPlain(understood.chips) ? understood.chips : [];
  const problems =
    understood?.problems.filter((problem) => !isBeingTyped(problem, understood)) ?? [];
  if (chips.length === 0 && problems.length === 0 && !corrected) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"], button')];
    const tabbable = stops.filter((stop) => stop.tabIndex === 0);
    const end = event.shiftKey ? tabbable[0] : tabbable.at(-1);
    if (event.key === 'Tab' && !end?.contains(document.activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    <div ref={ref} className={styles.head} onKeyDownCapture={onKeyDown}>
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
      <QueryChips chips={chips} onText={onText} />
      <Problems text={understood?.text ?? ''} problems={problems} onFix={onText} />
    </div>
  );
}

/** The value of the last term is on its way. */
function isBeingTyped({ reason, span }: QueryProblem, { text }: UnderstoodText): boolean {
  const unfinished = reason === 'missingValue' || reason === 'unfinishedQuote';
  return unfinished && span.end === text.length;
}
