import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  ref?: Ref<HTMLButtonElement>;
  /** A link stands within a sentence. */
  variant?: 'primary' | 'outline' | 'quiet' | 'link';
  size?: 'normal' | 'small' | 'large';
  /** Square, for an icon alone; give it an aria-label. */
  square?: boolean;
  children: ReactNode;
}

export function Button({
  variant = 'outline',
  size = 'normal',
  square = false,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={[styles.button, styles[variant], styles[size], square && styles.square]
        .filter(Boolean)
        .join(' ')}
    />
  );
}
