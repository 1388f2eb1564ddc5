import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { FormattedNumber } from 'react-intl';
import styles from '../components/NavEntry.module.css';

interface SidebarEntryProps extends Pick<LinkProps, 'to' | 'search' | 'activeOptions'> {
  label: string;
  icon: LucideIcon;
  count?: number | undefined;
  /** A page inside this section is open. */
  within?: boolean;
}

/** One section: its name, or in a narrow window its icon, and how much is in it. */
export function SidebarEntry({ label, icon: Icon, count, within, ...link }: SidebarEntryProps) {
  return (
    <Link {...link} data-within={within || undefined} className={styles.entry} title={label}>
      <Icon size={18} className={styles.icon} aria-hidden="true" />
      <span className={styles.label}>{label}</span>
      {count !== undefined && (
        <small className={styles.count}>
          <FormattedNumber value={count} />
        </small>
      )}
    </Link>
  );
}
