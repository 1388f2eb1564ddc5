import { expect, test } from 'vitest';
import type { Image } from '../../generated/bindings';
import { cutOf, frameOf, moved, WHOLE } from './cutting';

const image: Image = { hash: '', width: 1000, height: 900, thumbhash: '', palette: [] };
const POSTER = 2 / 3;

test('a frame is a part of the picture in its shape, and a cut is that frame again', () => {
  expect(cutOf(WHOLE, image, POSTER)).toEqual({
    turns: 0,
    left: 0,
    top: 0,
    width: 1000,
    height: 900,
  });
  const frame = { turns: 0, size: 1, x: 0.5, y: 0.5 };
  const cut = cutOf(frame, image, POSTER);
  expect(cut).toEqual({ turns: 0, left: 200, top: 0, width: 600, height: 900 });
  expect(frameOf(cut, image, POSTER)).toEqual(frame);
  expect(frameOf(null, image, POSTER)).toEqual(WHOLE);
});

test('a turned picture has its sides the other way round', () => {
  const cut = cutOf({ turns: 1, size: 1, x: 0.5, y: 0.5 }, image, POSTER);
  expect([cut.width, cut.height]).toEqual([667, 1000]);
  expect(cut.left + cut.width).toBeLessThanOrEqual(900);
});

test('a frame is moved no further than the edges', () => {
  const frame = { turns: 0, size: 0.5, x: 0.5, y: 0.5 };
  const corner = moved(frame, 2, 2, image, POSTER);
  const cut = cutOf(corner, image, POSTER);
  expect([cut.left + cut.width, cut.top + cut.height]).toEqual([1000, 900]);
  const other = cutOf(moved(frame, -2, -2, image, POSTER), image, POSTER);
  expect([other.left, other.top]).toEqual([0, 0]);
});
