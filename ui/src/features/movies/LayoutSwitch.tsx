import LayoutGrid from 'lucide-react/icons/layout-grid';
import List from 'lucide-react/icons/list';
import { Radio, RadioGroup } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { MoviesAs } from '../../generated/bindings';
import { titles } from '../../lib/actions/titles';
import styles from './controls.module.css';

interface LayoutSwitchProps {
  value: MoviesAs;
  onChange: (value: MoviesAs) => void;
}

/** Posters to look at, or lines to read. */
export function LayoutSwitch({ value, onChange }: LayoutSwitchProps) {
  const intl = useIntl();
  return (
    <RadioGroup
      className={styles.switch ?? ''}
      orientation="horizontal"
      aria-label={intl.formatMessage({ id: 'view.layout', defaultMessage: 'Layout' })}
      value={value}
      onChange={(chosen) => onChange(chosen === 'list' ? 'list' : 'posters')}
    >
      <Radio
        value="posters"
        className={styles.layout ?? ''}
        aria-label={intl.formatMessage(titles['grid.posters'])}
      >
        <LayoutGrid size={16} aria-hidden="true" />
      </Radio>
      <Radio
        value="list"
        className={styles.layout ?? ''}
        aria-label={intl.formatMessage(titles['grid.list'])}
      >
        <List size={16} aria-hidden="true" />
      </Radio>
    </RadioGroup>
  );
}
