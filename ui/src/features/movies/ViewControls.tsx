import Captions from 'lucide-react/icons/captions';
import { Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Settings } from '../../generated/bindings';
import styles from './controls.module.css';
import { POSTER_MAX, POSTER_MIN, POSTER_STEP } from './usePosterZoom';

interface ViewControlsProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => void;
}

/** How large the posters are, and whether words stand under them. */
export function ViewControls({ settings, onSettings }: ViewControlsProps) {
  const intl = useIntl();
  return (
    <>
      <Slider
        className={styles.slider ?? ''}
        aria-label={intl.formatMessage({ id: 'view.size', defaultMessage: 'Poster size' })}
        minValue={POSTER_MIN}
        maxValue={POSTER_MAX}
        step={POSTER_STEP}
        value={settings.posterWidth}
        onChange={(posterWidth) => onSettings({ posterWidth })}
      >
        <SliderTrack className={styles.track ?? ''}>
          <SliderThumb className={styles.thumb ?? ''} />
        </SliderTrack>
      </Slider>
      <ToggleButton
        className={styles.toggle ?? ''}
        aria-label={intl.formatMessage({ id: 'view.captions', defaultMessage: 'Captions' })}
        isSelected={settings.captions}
        onChange={(captions) => onSettings({ captions })}
      >
        <Captions size={16} />
      </ToggleButton>
    </>
  );
}
