import { expect, test } from 'vitest';
import { nearest } from './nearest';

const box = (left: number, top: number, width = 90, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** Three tiles over two columns of two rows. */
const places = [
  { key: 'tile 1', box: box(0, 0) },
  { key: 'tile 2', box: box(100, 0) },
  { key: 'tile 3', box: box(200, 0) },
  { key: 'start 1', box: box(0, 60, 140) },
  { key: 'start 2', box: box(0, 100, 140) },
  { key: 'end 1', box: box(150, 60, 140) },
];
const from = (way: Parameters<typeof nearest>[0], key: string) => {
  const at = places.find((place) => place.key === key);
  return (
    at &&
    nearest(
      way,
      at.box,
      places.filter((place) => place !== at),
    )
  );
};

test('arrows go along a line and to the line straight below', () => {
  expect(from('ArrowRight', 'tile 1')).toBe('tile 2');
  expect(from('ArrowLeft', 'tile 1')).toBeNull();
  expect(from('ArrowDown', 'tile 3')).toBe('end 1');
  expect(from('ArrowDown', 'start 1')).toBe('start 2');
  expect(from('ArrowUp', 'start 1')).toBe('tile 1');
  expect(from('ArrowRight', 'start 1')).toBe('end 1');
});

test('from the end of a column they go on to whatever is below', () => {
  expect(from('ArrowDown', 'end 1')).toBe('start 2');
  expect(from('ArrowRight', 'start 2')).toBeNull();
});
