import { expect, test } from 'vitest';
import { threadsOf } from './threads';

const [LUGOSI, LEE, CARRADINE] = [1, 2, 3];

test('cards of one performer in a row are joined one to the next', () => {
  expect(threadsOf([LEE, LEE, LUGOSI, LEE], 6)).toEqual([
    [
      { person: LEE, from: 0, to: 1, depth: 12 },
      { person: LEE, from: 1, to: 3, depth: 12 },
    ],
  ]);
});

test('a line leaves its row and comes in where the next card is', () => {
  expect(threadsOf([LUGOSI, LEE, 4, 5, 6, LUGOSI], 2)).toEqual([
    [{ person: LUGOSI, from: 0, to: null, depth: 20 }],
    [],
    [{ person: LUGOSI, from: null, to: 1, depth: 20 }],
  ]);
});

test('lines of two performers that would lie on each other run at two depths', () => {
  const [row] = threadsOf([LUGOSI, CARRADINE, LUGOSI, CARRADINE], 6);
  expect(row?.map(({ depth }) => depth)).toEqual([12, 8]);
  const [first] = threadsOf([LUGOSI, CARRADINE, LUGOSI, CARRADINE], 2);
  expect(first?.map(({ depth }) => depth)).toEqual([20, 24]);
});
