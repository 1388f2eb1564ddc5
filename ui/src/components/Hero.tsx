import type { CSSProperties, ReactNode } from 'react';
import styles from './Hero.module.css';

interface HeroProps {
  /** Corner colours: top left, top right, bottom left, bottom right. Without them the stage is dark. */
  palette: readonly string[] | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** The head of a page, lit by its own picture. */
export function Hero({ palette, className, children }: HeroProps) {
  const [topLeft, topRight, bottomLeft, bottomRight] = palette ?? [];
  const lit = topLeft && topRight && bottomLeft && bottomRight;
  const corners = lit
    ? { '--tl': topLeft, '--tr': topRight, '--bl': bottomLeft, '--br': bottomRight }
    : {};
  return (
    <div
      className={`${styles.hero} ${className ?? ''}`}
      data-lit={lit ? true : undefined}
      style={corners as CSSProperties}
    >
      {children}
    </div>
  );
}
