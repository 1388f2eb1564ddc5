import { expect, test } from 'vitest';
import { RowIds } from './rowIds';

const key = (characterId: number, personId = 1) => ({ movieId: 1, characterId, personId });

test('a row keeps its name while its key changes, and when an undo brings the key back', () => {
  const ids = new RowIds();
  const [first, second] = ids.idsOf([key(1), key(2)]);
  ids.follow(first ?? 0, key(3));
  expect(ids.keyOf(first ?? 0)).toEqual(key(3));
  // What is shown may still be what the library held before.
  expect(ids.idsOf([key(1), key(2)])).toEqual([first, second]);
  expect(ids.keyOf(first ?? 0)).toEqual(key(3));
  expect(ids.idsOf([key(3), key(2)])).toEqual([first, second]);
  expect(ids.idsOf([key(1), key(2)])).toEqual([first, second]);
  ids.settle([key(1), key(2)]);
  expect(ids.keyOf(first ?? 0)).toEqual(key(1));
});

test('no two rows have one name, and who has a key now goes before who had it', () => {
  const ids = new RowIds();
  const [first] = ids.idsOf([key(1)]);
  ids.follow(first ?? 0, key(2));
  const names = ids.idsOf([key(1), key(2)]);
  expect(names[1]).toBe(first);
  expect(names[0]).not.toBe(first);
});

test('the name of a row that is gone leads to no casting', () => {
  const ids = new RowIds();
  const [first] = ids.idsOf([key(1)]);
  ids.forget(first ?? 0);
  expect(ids.keyOf(first ?? 0)).toBeUndefined();
  expect(ids.idsOf([key(1)])).not.toEqual([first]);
});
