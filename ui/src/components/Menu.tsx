import Check from 'lucide-react/icons/check';
import type { ReactNode, RefObject } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  MenuSection,
  Popover,
  type Selection,
} from 'react-aria-components';
import styles from './Menu.module.css';

/** The list that opens below a menu button. */
export function MenuList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <AriaMenu className={styles.menu ?? ''} aria-label={label}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface MenuAtProps {
  label: string;
  /** Where it opens, and the element that place is in. */
  at: DOMRect;
  within: RefObject<Element | null>;
  /** Its first item is marked at once. */
  byKeyboard: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A menu that opens at a place and not below a button. */
export function MenuAt({ label, at, within, byKeyboard, onClose, children }: MenuAtProps) {
  return (
    <Popover
      className={styles.popover ?? ''}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={within}
      getTargetRect={() => at}
      placement="bottom start"
      offset={2}
    >
      <AriaMenu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus={byKeyboard ? 'first' : true}
        onClose={onClose}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface MenuItemProps {
  onAction: () => void;
  shortcut?: string | undefined;
  children: string;
}

export function MenuItem({ onAction, shortcut, children }: MenuItemProps) {
  return (
    <AriaMenuItem className={styles.item ?? ''} onAction={onAction} textValue={children}>
      <span className={styles.text}>{children}</span>
      {shortcut && <kbd>{shortcut}</kbd>}
    </AriaMenuItem>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <MenuSection className={styles.section ?? ''} aria-label={label}>
      {children}
    </MenuSection>
  );
}

interface ChoiceGroupProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { id: T; label: string }[];
  onChange: (value: T) => void;
}

/** Items of which exactly one is ticked. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const choose = (selection: Selection) => {
    const chosen = props.choices.find(({ id }) => selection !== 'all' && selection.has(id));
    if (chosen) props.onChange(chosen.id);
  };
  return (
    <MenuSection
      className={styles.section ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={choose}
    >
      <Header className={styles.heading ?? ''}>{props.label}</Header>
      {props.choices.map(ticked)}
    </MenuSection>
  );
}

interface TickGroupProps<T extends string> {
  label: string;
  value: readonly T[];
  choices: readonly { id: T; label: string }[];
  onChange: (value: T[]) => void;
}

/** Items of which each is ticked or not. */
export function TickGroup<T extends string>(props: TickGroupProps<T>) {
  return (
    <MenuSection
      className={styles.section ?? ''}
      selectionMode="multiple"
      selectedKeys={props.value}
      onSelectionChange={(selection) =>
        props.onChange(
          props.choices
            .map(({ id }) => id)
            .filter((id) => selection === 'all' || selection.has(id)),
        )
      }
    >
      <Header className={styles.heading ?? ''}>{props.label}</Header>
      {props.choices.map(ticked)}
    </MenuSection>
  );
}

function ticked({ id, label }: { id: string; label: string }) {
  return (
    <AriaMenuItem key={id} id={id} className={styles.item ?? ''} textValue={label}>
      {({ isSelected }) => (
        <>
          <span className={styles.check}>{isSelected && <Check size={14} />}</span>
          <span className={styles.text}>{label}</span>
        </>
      )}
    </AriaMenuItem>
  );
}
