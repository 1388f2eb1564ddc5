import Plus from 'lucide-react/icons/plus';
import UserPlus from 'lucide-react/icons/user-plus';
import { type CSSProperties, type RefObject, use, useEffect } from 'react';
import { ComboBoxStateContext, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Keys } from '../../components/Keys';
import styles from './CellOptions.module.css';
import type { ChoiceColumn } from './columns';
import { Matched } from './Matched';
import { NEW } from './useCellInput';
import type { CellOption } from './useCellOptions';

interface CellOptionsProps {
  label: string;
  /** The box the list opens below. */
  box: RefObject<HTMLElement | null>;
  column: ChoiceColumn;
  options: readonly CellOption[];
  query: string;
  isOpen: boolean;
  best: string | null;
  /** Is told what is marked. */
  marked: RefObject<string | null>;
}

/** The list below a cell: who may be meant, and last the offer to make somebody new. */
export function CellOptions(props: CellOptionsProps) {
  const { label, box, column, options, query, isOpen, best, marked } = props;
  const intl = useIntl();
  const created = intl.formatMessage(
    { id: 'choice.create', defaultMessage: 'Create “{text}”' },
    { text: query },
  );
  return (
    <>
      <ListKeeper isOpen={isOpen} best={best} marked={marked} />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={box}
        placement="bottom start"
        maxHeight={360}
        style={{ '--box': `${box.current?.offsetWidth ?? 0}px` } as CSSProperties}
        offset={4}
      >
        <ListBox className={styles.list ?? ''} aria-label={label}>
          {options.map((option) =>
            option.key === NEW ? (
              <ListBoxItem
                key={NEW}
                id={NEW}
                textValue={created}
                className={styles.option ?? ''}
                data-new
              >
                <span className={styles.image}>
                  {column === 'person' ? <UserPlus size={16} /> : <Plus size={16} />}
                </span>
                <span className={styles.words}>
                  <Text slot="label" className={styles.name ?? ''} dir="auto">
                    {created}
                  </Text>
                  <Text slot="description" className={styles.detail ?? ''}>
                    <FormattedMessage
                      id="casting.createHint"
                      defaultMessage="{column, select, person {A new person, undone with Ctrl Z} other {A new character, undone with Ctrl Z}}"
                      values={{ column }}
                    />
                  </Text>
                </span>
                <Keys of="cast.create" />
              </ListBoxItem>
            ) : (
              <ListBoxItem
                key={option.key}
                id={option.key}
                textValue={option.name}
                className={styles.option ?? ''}
              >
                {option.image && <span className={styles.image}>{option.image}</span>}
                <span className={styles.words}>
                  <Text slot="label" className={styles.name ?? ''} dir="auto">
                    <Matched text={option.name} query={query} />
                  </Text>
                  {option.detail && (
                    <Text slot="description" className={styles.detail ?? ''} dir="auto">
                      {option.detail}
                    </Text>
                  )}
                </span>
                {option.end && <span className={styles.end}>{option.end}</span>}
              </ListBoxItem>
            ),
          )}
        </ListBox>
      </Popover>
    </>
  );
}

/** Opens the list when there is something in it, and marks what Enter would take. */
function ListKeeper({
  isOpen,
  best,
  marked,
}: Pick<CellOptionsProps, 'isOpen' | 'best' | 'marked'>) {
  const state = use(ComboBoxStateContext);
  useEffect(() => {
    const focused = state?.selectionManager.focusedKey ?? null;
    marked.current = focused === null ? null : String(focused);
    if (!state || !isOpen) return;
    if (!state.isOpen) state.open(null, 'manual');
    else if (best !== null && focused !== best) state.selectionManager.setFocusedKey(best);
  });
  return null;
}
