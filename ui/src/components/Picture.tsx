import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { thumbHashToRGBA } from 'thumbhash';
import type { Image } from '../generated/bindings';
import { type ImageWidth, imageUrl } from '../lib/ipc';
import styles from './Picture.module.css';

interface PictureProps {
  image: Image | null;
  width: ImageWidth;
  /** What stands in the frame when there is no picture, or its file is gone. */
  fallback: ReactNode;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/** A stored picture in its frame: its colours at once, the picture itself as soon as it decodes. */
export function Picture({ image, width, fallback, className, style }: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const shown = image && image.hash !== failed ? image : null;
  return (
    <div className={`${styles.frame} ${className ?? ''}`} style={style}>
      {shown ? (
        <Artwork
          key={shown.hash}
          image={shown}
          width={width}
          onFail={() => setFailed(shown.hash)}
        />
      ) : (
        fallback
      )}
    </div>
  );
}

interface ArtworkProps {
  image: Image;
  width: ImageWidth;
  onFail: () => void;
}

function Artwork({ image, width, onFail }: ArtworkProps) {
  const [loaded, setLoaded] = useState(false);
  return (
    <>
      {!loaded && <Thumbhash hash={image.thumbhash} />}
      <img
        className={styles.art}
        data-loaded={loaded || undefined}
        src={imageUrl(image.hash, width)}
        alt=""
        draggable={false}
        decoding="async"
        onLoad={() => setLoaded(true)}
        onError={onFail}
      />
    </>
  );
}

function Thumbhash({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || hash === '') return;
    const bytes = Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0));
    const { w, h, rgba } = thumbHashToRGBA(bytes);
    element.width = w;
    element.height = h;
    context.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
  }, [hash]);
  return <canvas ref={canvas} className={styles.hash} width={1} height={1} />;
}
