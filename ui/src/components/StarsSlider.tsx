import Star from 'lucide-react/icons/star';
import { useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { MOST_STARS } from '../lib/stars';
import styles from './StarsSlider.module.css';

interface StarsSliderProps {
  label: string;
  /** In half stars, 1 to 10; null for none. */
  rating: number | null;
  /** Settles once the rating is kept, or refused. */
  onRate: (rating: number | null) => Promise<void>;
}

const STARS = Array.from({ length: MOST_STARS }, (_, place) => place + 1);

/**
 * Five stars that are a slider: arrow keys go by half a star, its start is no rating. Its track
 * begins a quarter of a star before the first one, so that a press on either half of a star means
 * that half.
 */
export function StarsSlider({ label, rating, onRate }: StarsSliderProps) {
  // Where it is drawn while it is dragged, and until what was let go there is kept.
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? (rating ?? 0) / 2;
  const rate = async (stars: number) => {
    const rated = Math.round(stars * 2) || null;
    if (rated !== rating) await onRate(rated);
    setDragged((now) => (now === stars ? null : now));
  };
  return (
    <Slider
      className={styles.slider ?? ''}
      aria-label={label}
      minValue={0}
      maxValue={MOST_STARS}
      step={0.5}
      value={shown}
      onChange={setDragged}
      onChangeEnd={rate}
    >
      <SliderTrack className={styles.track ?? ''}>
        <span className={styles.stars} aria-hidden="true">
          {STARS.map((star) => (
            <Star key={star} size={24} strokeWidth={1.5} />
          ))}
          <span className={styles.given} style={{ inlineSize: `${(shown / MOST_STARS) * 100}%` }}>
            {STARS.map((star) => (
              <Star key={star} size={24} strokeWidth={1.5} fill="currentColor" />
            ))}
          </span>
        </span>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </Slider>
  );
}
