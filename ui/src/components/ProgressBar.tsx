import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      value={done}
      maxValue={total || 1}
      isIndeterminate={total === 0}
    >
      {({ percentage }) => (
        <div className={styles.track}>
          <div className={styles.fill} style={{ inlineSize: `${percentage ?? 0}%` }} />
        </div>
      )}
    </AriaProgressBar>
  );
}
