import { expect, test } from 'vitest';
import { GridDelegate } from './GridDelegate';
import { collectionOf, IdCollection } from './IdCollection';

const ids = Uint32Array.from({ length: 11 }, (_, index) => 100 + index);
const grid = () =>
  new GridDelegate(
    new IdCollection(ids),
    { columns: 4, columnWidth: 150, rowHeight: 300 },
    () => null,
  );

test('arrows step by one and by a line, and stop at the ends', () => {
  expect(grid().getKeyRightOf(103)).toBe(104);
  expect(grid().getKeyLeftOf(100)).toBeNull();
  expect(grid().getKeyBelow(102)).toBe(106);
  expect(grid().getKeyAbove(102)).toBeNull();
});

test('going down above the gap of a short last line reaches its last card', () => {
  expect(grid().getKeyBelow(107)).toBe(110);
  expect(grid().getKeyBelow(109)).toBeNull();
});

test('a page beyond the end is the end', () => {
  expect(grid().getKeyPageBelow(109)).toBe(110);
  expect(grid().getKeyPageAbove(101)).toBe(100);
});

test('the same ids give the same collection', () => {
  expect(collectionOf(ids)).toBe(collectionOf(ids));
  expect(collectionOf(ids).getItem(999)).toBeNull();
});
