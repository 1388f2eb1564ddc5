import { expect, test } from 'vitest';
import { IdCollection } from '../../components/IdCollection';
import { nextInOrder } from './useTypeAhead';

const order = new IdCollection(Uint32Array.of(30, 10, 50, 20, 40));

test('the nearest wanted movie at or after a place is next, going round at the end', () => {
  const wanted = Uint32Array.of(20, 10);
  expect(nextInOrder(order, wanted, 0)).toBe(10);
  expect(nextInOrder(order, wanted, 1)).toBe(10);
  expect(nextInOrder(order, wanted, 2)).toBe(20);
  expect(nextInOrder(order, wanted, 4)).toBe(10);
});

test('ids that are not in the order are passed over', () => {
  expect(nextInOrder(order, Uint32Array.of(99), 0)).toBeNull();
});
