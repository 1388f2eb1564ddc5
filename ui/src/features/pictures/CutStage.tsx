import { useRef } from 'react';
import { useMove } from 'react-aria/useMove';
import { useIntl } from 'react-intl';
import type { Image } from '../../generated/bindings';
import { imageUrl } from '../../lib/ipc';
import styles from './CutStage.module.css';
import { type CutFrame, cutOf, moved, turnedSize } from './cutting';

interface CutStageProps {
  image: Image;
  frame: CutFrame;
  shape: number;
  onFrame: (frame: CutFrame) => void;
}

/** The room there is for a picture. */
const ROOM = { width: 420, height: 344 };

/** The whole original, turned, with the frame of what is kept; arrow keys and pointer move it. */
export function CutStage({ image, frame, shape, onFrame }: CutStageProps) {
  const intl = useIntl();
  const latest = useRef(frame);
  latest.current = frame;
  const [width, height] = turnedSize(image, frame.turns);
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const cut = cutOf(frame, image, shape);
  const { moveProps } = useMove({
    onMove: ({ deltaX, deltaY, pointerType }) => {
      const step = pointerType === 'keyboard' ? 4 : 1;
      const [byX, byY] = [(deltaX * step) / (width * scale), (deltaY * step) / (height * scale)];
      onFrame(moved(latest.current, byX, byY, image, shape));
    },
  });
  return (
    <div className={styles.stage}>
      <div className={styles.sheet} style={{ width: width * scale, height: height * scale }}>
        <img
          className={styles.picture}
          src={imageUrl(image.hash, 640)}
          alt=""
          draggable={false}
          style={{
            width: image.width * scale,
            height: image.height * scale,
            transform: `translate(-50%, -50%) rotate(${frame.turns * 90}deg)`,
          }}
        />
        {frame.size > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: no element is a frame that arrows move
          <div
            {...moveProps}
            role="group"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move it
            tabIndex={0}
            aria-label={intl.formatMessage({
              id: 'cut.frame',
              defaultMessage: 'What is kept; arrow keys move it',
            })}
            className={styles.frame}
            style={{
              left: cut.left * scale,
              top: cut.top * scale,
              width: cut.width * scale,
              height: cut.height * scale,
            }}
          />
        )}
      </div>
    </div>
  );
}
