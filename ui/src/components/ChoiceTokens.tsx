import X from 'lucide-react/icons/x';
import { type FocusEvent, type KeyboardEvent, type Ref, type RefObject, useRef } from 'react';
import { Button, type Key, Tag, TagGroup, TagList, useLocale } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Choice } from './ChoiceField';
import styles from './ChoiceField.module.css';

interface ChoiceTokensProps {
  ref: Ref<HTMLDivElement>;
  label: string;
  value: readonly Choice[];
  onRemove: (keys: Set<Key>) => void;
  /** Where the arrow key leads on to from the last token. */
  input: RefObject<HTMLInputElement | null>;
}

/** The chosen ones: arrow keys move among them, Delete takes one out. */
export function ChoiceTokens({ ref, label, value, onRemove, input }: ChoiceTokensProps) {
  const intl = useIntl();
  const { direction } = useLocale();
  const byPointer = useRef(false);
  // Tab comes from the field before to type here; back from the input it comes to the tokens.
  const onFocusCapture = (event: FocusEvent<HTMLDivElement>) => {
    const { currentTarget, relatedTarget } = event;
    const inside = currentTarget.contains(relatedTarget) || relatedTarget === input.current;
    const byTab = relatedTarget && !inside && !byPointer.current;
    byPointer.current = false;
    if (!byTab) return;
    // Or the list would take the focus for one of its tokens.
    event.stopPropagation();
    input.current?.focus();
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    const rows = [...event.currentTarget.querySelectorAll('[role="row"]')];
    const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== onward || document.activeElement !== rows.at(-1)) return;
    event.preventDefault();
    event.stopPropagation();
    input.current?.focus();
  };
  return (
    <div
      ref={ref}
      role="presentation"
      className={styles.tokens}
      onPointerDownCapture={() => {
        byPointer.current = true;
      }}
      onFocusCapture={onFocusCapture}
      onKeyDownCapture={onKeyDownCapture}
    >
      <TagGroup className={styles.tokens ?? ''} aria-label={label} onRemove={onRemove}>
        <TagList className={styles.tokenList ?? ''} items={value}>
          {value.map(({ key, name, detail, image }) => (
            <Tag key={key} id={key} textValue={name} className={styles.token ?? ''}>
              {image && <span className={styles.tokenImage}>{image}</span>}
              <span
                dir="auto"
                className={styles.tokenName}
                title={detail ? `${name} · ${detail}` : name}
              >
                {name}
              </span>
              <Button
                slot="remove"
                excludeFromTabOrder
                className={styles.remove ?? ''}
                aria-label={intl.formatMessage(
                  { id: 'choice.remove', defaultMessage: 'Take out {name}' },
                  { name },
                )}
              >
                <X size={14} />
              </Button>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
    </div>
  );
}
