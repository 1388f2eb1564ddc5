import { expect, test } from 'vitest';
import { chosenColumns, tracksOf } from './listColumns';

test('columns stand in one order, and those that stood keep their width', () => {
  const before = [{ name: 'director' as const, width: 300 }];
  expect(chosenColumns(before, ['added', 'director', 'year'])).toEqual([
    { name: 'year', width: 72 },
    { name: 'director', width: 300 },
    { name: 'added', width: 112 },
  ]);
  expect(chosenColumns(before, [])).toEqual([]);
});

test('the title has what the others leave', () => {
  expect(tracksOf([{ name: 'year', width: 72 }])).toBe('minmax(220px, 1fr) minmax(0, 72px)');
});
