import Star from 'lucide-react/icons/star';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { MOST_STARS } from '../lib/stars';
import styles from './StarsSlider.module.css';

interface StarsSliderProps {
  label: string;
  /** In half stars, 1 to 10; null for none. */
  rating: number | null;
  onRate: (rating: number | null) => void;
}

const STARS = Array.from({ length: MOST_STARS }, (_, place) => place + 1);

/**
 * Five stars that are a slider: arrow keys go by half a star, its start is no rating. Its track
 * begins a quarter of a star before the first one, so that a press on either half of a star means
 * that half.
 */
export function StarsSlider({ label, rating, onRate }: StarsSliderProps) {
  const rate = (stars: number) => {
    const rated = Math.round(stars * 2) || null;
    if (rated !== rating) onRate(rated);
  };
  return (
    <Slider
      className={styles.slider ?? ''}
      aria-label={label}
      minValue={0}
      maxValue={MOST_STARS}
      step={0.5}
      value={(rating ?? 0) / 2}
      onChange={(stars) => rate(Array.isArray(stars) ? (stars[0] ?? 0) : stars)}
    >
      <SliderTrack className={styles.track ?? ''}>
        <span className={styles.stars} aria-hidden="true">
          {STARS.map((star) => (
            <Star key={star} size={24} strokeWidth={1.5} />
          ))}
          <span
            className={styles.given}
            style={{ inlineSize: `${((rating ?? 0) / 2 / MOST_STARS) * 100}%` }}
          >
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
