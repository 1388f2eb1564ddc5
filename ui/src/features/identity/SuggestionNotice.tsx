import Merge from 'lucide-react/icons/merge';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../components/Button';
import styles from './SuggestionNotice.module.css';

interface SuggestionNoticeProps {
  onCompare: () => void;
  onKeepApart: () => void;
  /** The sentence that says who may be the same. */
  children: ReactNode;
}

/** One suggestion on the page of whom it is about, and what can be done with it. */
export function SuggestionNotice({ onCompare, onKeepApart, children }: SuggestionNoticeProps) {
  return (
    <li className={styles.notice}>
      <Merge size={14} aria-hidden="true" />
      <span className={styles.words}>{children}</span>
      <span className={styles.acts}>
        <Button size="small" onPress={onCompare}>
          <FormattedMessage id="identity.compare" defaultMessage="Compare" />
        </Button>
        <Button size="small" variant="quiet" onPress={onKeepApart}>
          <FormattedMessage id="identity.keepApart" defaultMessage="Keep apart" />
        </Button>
      </span>
    </li>
  );
}
