import type { Image } from '../generated/bindings';
import type { ImageWidth } from '../lib/ipc';
import { Picture } from './Picture';
import styles from './Portrait.module.css';

interface PortraitProps {
  name: string;
  image: Image | null;
  width: ImageWidth;
  className?: string | undefined;
}

/** A face, or the initials of the name when there is no photograph. */
export function Portrait({ name, image, width, className }: PortraitProps) {
  const fallback = (
    <span className={styles.monogram} aria-hidden="true">
      {initials(name)}
    </span>
  );
  return (
    <Picture
      image={image}
      width={width}
      fallback={fallback}
      className={`${styles.portrait} ${className ?? ''}`}
    />
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last].map((word) => (word ? [...word][0] : '')).join('');
}
