import { type ReactNode, type RefObject, useId } from 'react';
import styles from './ProfileSection.module.css';

interface ProfileSectionProps {
  title: string;
  headingRef?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}

/** A part of the profile page. */
export function ProfileSection({ title, headingRef, children }: ProfileSectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 ref={headingRef} id={heading} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
