import Plus from 'lucide-react/icons/plus';
import { type CSSProperties, type RefObject, use, useEffect } from 'react';
import { ComboBoxStateContext, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Choice } from './ChoiceField';
import styles from './ChoiceField.module.css';

interface ChoiceOptionsProps {
  label: string;
  /** The box the list opens below, as wide as that. */
  box: RefObject<HTMLElement | null>;
  options: readonly Choice[];
  isOpen: boolean;
  best: string | null;
  createText: ((text: string) => string) | undefined;
}

/** The list below a field of choices. */
export function ChoiceOptions(props: ChoiceOptionsProps) {
  const { label, box, options, isOpen, best, createText } = props;
  return (
    <>
      <ListKeeper isOpen={isOpen} best={best} />
      <Popover
        className={styles.popover ?? ''}
        triggerRef={box}
        placement="bottom start"
        maxHeight={360}
        style={{ '--box': `${box.current?.offsetWidth ?? 0}px` } as CSSProperties}
        offset={8}
      >
        <ListBox className={styles.list ?? ''} aria-label={label}>
          {options.map(({ key, name, detail, image }) => {
            const created = createText && key.startsWith('new:') ? createText(name) : null;
            return (
              <ListBoxItem
                key={key}
                id={key}
                textValue={created ?? name}
                className={styles.option ?? ''}
                data-new={created !== null || undefined}
              >
                {created !== null && <Plus size={16} aria-hidden="true" />}
                {image && <span className={styles.image}>{image}</span>}
                <span className={styles.words}>
                  <Text slot="label" className={styles.name ?? ''} dir="auto">
                    {created ?? name}
                  </Text>
                  {detail && (
                    <Text slot="description" className={styles.detail ?? ''} dir="auto">
                      {detail}
                    </Text>
                  )}
                </span>
              </ListBoxItem>
            );
          })}
        </ListBox>
      </Popover>
    </>
  );
}

/** Opens the list when there is something in it, and marks what Enter would take. */
function ListKeeper({ isOpen, best }: Pick<ChoiceOptionsProps, 'isOpen' | 'best'>) {
  const state = use(ComboBoxStateContext);
  useEffect(() => {
    if (!state || !isOpen) return;
    if (!state.isOpen) state.open(null, 'manual');
    else if (best !== null && state.selectionManager.focusedKey !== best) {
      state.selectionManager.setFocusedKey(best);
    }
  });
  return null;
}
