import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { Button } from './Button';
import styles from './ChoiceMenu.module.css';
import { MenuList } from './Menu';

interface ChoiceMenuProps {
  label: string;
  /** What is chosen. */
  value: string;
  /** More about it, which a narrow page leaves out. */
  detail?: string;
  children: ReactNode;
}

/** A button that says what is chosen, and the menu to choose from. */
export function ChoiceMenu({ label, value, detail, children }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <Button size="small">
        <span className={styles.quiet}>{label}</span>
        <span className={styles.value}>{value}</span>
        {detail && <span className={`${styles.quiet} ${styles.detail}`}>{detail}</span>}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <MenuList label={label}>{children}</MenuList>
    </MenuTrigger>
  );
}
