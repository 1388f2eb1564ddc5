import { expect, test } from 'vitest';
import { IdCollection } from './IdCollection';
import { IdSelection } from './IdSelection';

const list = (...ids: number[]) => new IdCollection(Uint32Array.from(ids));
const ids = (selection: IdSelection) => [...selection.ids].sort((a, b) => a - b);

test('a range grows and shrinks about its anchor, and leaves the rest alone', () => {
  const collection = list(10, 11, 12, 13, 14, 15);
  const far = IdSelection.none.toggle(15).extend(collection, 11, 13);
  expect(ids(far)).toEqual([11, 12, 13, 15]);
  expect(ids(far.extend(collection, 13, 12))).toEqual([11, 12, 15]);
  expect(ids(far.extend(collection, 13, 10)), 'turned about its anchor').toEqual([10, 11, 15]);
});

test('from another place than the end of the range, a new one begins', () => {
  const collection = list(10, 11, 12, 13, 14, 15);
  const two = IdSelection.none.extend(collection, 10, 11).extend(collection, 14, 15);
  expect(ids(two)).toEqual([10, 11, 14, 15]);
});

test('what was taken in by one act is taken out by the next', () => {
  const selection = IdSelection.none.toggle(3).toggle(5).toggle(3);
  expect(ids(selection)).toEqual([5]);
  expect(ids(selection.extend(list(3, 4, 5), 3, 4)), 'a range begins where one was').toEqual([
    3, 4, 5,
  ]);
});

test('another list keeps what it has, in its own order, and forgets the range', () => {
  const selection = IdSelection.none.extend(list(1, 2, 3, 4), 1, 4);
  const resorted = list(4, 2, 9, 1);
  const kept = selection.within(resorted);
  expect(kept.inOrderOf(resorted)).toEqual([4, 2, 1]);
  expect(kept.anchor).toBeNull();
});

test('a hundred thousand ids are a matter of milliseconds', () => {
  const collection = new IdCollection(
    Uint32Array.from({ length: 100_000 }, (_, index) => index + 1),
  );
  const start = performance.now();
  const all = IdSelection.none.extend(collection, 1, 100_000);
  const fewer = all.extend(collection, 100_000, 99_999).toggle(5);
  expect(fewer.within(collection).inOrderOf(collection).length).toBe(99_998);
  expect(IdSelection.all(collection).size).toBe(100_000);
  const took = performance.now() - start;
  expect(took, 'a handful of passes').toBeLessThan(1000);
});
