import type { Cut, Image, PictureOf } from '../../generated/bindings';

/** Which part of a picture is kept: a frame of one shape, by its middle and its size. */
export interface CutFrame {
  turns: number;
  /** Of the largest frame of that shape that fits, from `LEAST` to 1; 0 keeps the whole picture. */
  size: number;
  /** The middle of the frame, from 0 to 1 of the turned picture. */
  x: number;
  y: number;
}

/** The least part of the largest frame. */
export const LEAST = 0.2;

export const WHOLE: CutFrame = { turns: 0, size: 0, x: 0.5, y: 0.5 };

/** Width to height: of posters two to three, of portraits four to five. */
export const shapeOf = (of: PictureOf) => (of.of === 'movie' ? 2 / 3 : 4 / 5);

/** The picture's sides once it is turned. */
export function turnedSize({ width, height }: Image, turns: number): [number, number] {
  return turns % 2 === 0 ? [width, height] : [height, width];
}

/** Pixels of the turned picture inside the frame; never outside of the picture, never none. */
export function cutOf(frame: CutFrame, image: Image, shape: number): Cut {
  const [width, height] = turnedSize(image, frame.turns);
  if (frame.size === 0) return { turns: frame.turns, left: 0, top: 0, width, height };
  const most = Math.min(width, height * shape) * frame.size;
  const wide = Math.max(1, Math.round(most));
  const high = Math.max(1, Math.min(height, Math.round(most / shape)));
  const within = (middle: number, whole: number, part: number) =>
    Math.round(Math.min(whole - part, Math.max(0, middle * whole - part / 2)));
  return {
    turns: frame.turns,
    left: within(frame.x, width, wide),
    top: within(frame.y, height, high),
    width: wide,
    height: high,
  };
}

/** The frame that a cut came from. */
export function frameOf(cut: Cut | null, image: Image, shape: number): CutFrame {
  if (!cut) return WHOLE;
  const [width, height] = turnedSize(image, cut.turns);
  const isWhole = cut.width === width && cut.height === height;
  return {
    turns: cut.turns,
    size: isWhole ? 0 : Math.max(LEAST, Math.min(1, cut.width / Math.min(width, height * shape))),
    x: (cut.left + cut.width / 2) / width,
    y: (cut.top + cut.height / 2) / height,
  };
}

/** The same frame moved by so much of the picture, and no further than its edges. */
export function moved(frame: CutFrame, byX: number, byY: number, image: Image, shape: number) {
  const [width, height] = turnedSize(image, frame.turns);
  const cut = cutOf(frame, image, shape);
  const within = (middle: number, part: number) =>
    Math.min(1 - part / 2, Math.max(part / 2, middle));
  return {
    ...frame,
    x: within(frame.x + byX, cut.width / width),
    y: within(frame.y + byY, cut.height / height),
  };
}
