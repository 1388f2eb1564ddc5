import Captions from 'lucide-react/icons/captions';
import { Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Settings } from '../../generated/bindings';
import { useActions } from '../../lib/actions/live';
import { ColumnsMenu } from './ColumnsMenu';
import styles from './controls.module.css';
import { LayoutSwitch } from './LayoutSwitch';
import { POSTER_MAX, POSTER_MIN, POSTER_STEP } from './usePosterZoom';

interface ViewControlsProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => void;
}

/** Posters or lines; how large those are and whether words stand under them, or what these tell. */
export function ViewControls({ settings, onSettings }: ViewControlsProps) {
  const intl = useIntl();
  const isList = settings.moviesAs === 'list';
  useActions({
    'grid.posters': isList ? () => onSettings({ moviesAs: 'posters' }) : null,
    'grid.list': isList ? null : () => onSettings({ moviesAs: 'list' }),
  });
  return (
    <>
      {isList ? (
        <ColumnsMenu columns={settings.columns} onColumns={(columns) => onSettings({ columns })} />
      ) : (
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
      )}
      <LayoutSwitch value={settings.moviesAs} onChange={(moviesAs) => onSettings({ moviesAs })} />
    </>
  );
}
