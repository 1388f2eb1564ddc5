import { expect, test } from 'vitest';
import type { Row } from './cells';
import { calmSide, moved } from './moves';

const SIZE = { rows: 20, columns: 5, page: 8 };
const press = (key: string, row: number, column: number, ctrlKey = false) => {
  const goal = moved({ row, column }, { key, ctrlKey }, SIZE);
  return goal && [goal.row, goal.column];
};

test('keys stay within the table, and never lead to its empty corner', () => {
  expect(press('ArrowUp', 0, 2)).toEqual([-1, 2]);
  expect(press('ArrowUp', 0, -1)).toEqual([-1, 0]);
  expect(press('ArrowLeft', -1, 0)).toEqual([-1, 0]);
  expect(press('ArrowRight', 3, 4)).toEqual([3, 4]);
  expect(press('End', 3, 0, true)).toEqual([19, 4]);
  expect(press('Home', -1, 3)).toEqual([-1, 0]);
});

test('a page down and up again stays among the characters', () => {
  expect(press('PageDown', 3, 1)).toEqual([11, 1]);
  expect(press('PageDown', 15, 1)).toEqual([19, 1]);
  expect(press('PageUp', 3, 1)).toEqual([0, 1]);
  expect(press('x', 3, 1)).toBeNull();
});

test('what is said about a cell opens where fewer names stand', () => {
  const row = (names: number) =>
    ({
      cells: new Map(Array.from({ length: names }, (_, at) => [at, { castings: [] }])),
    }) as unknown as Row;
  const rows = [row(3), row(3), row(1), row(0), row(0)];
  expect(calmSide(rows, { row: 2, column: 0 })).toBe('bottom');
  expect(calmSide([...rows].reverse(), { row: 2, column: 0 })).toBe('top');
});
