import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { railStops } from './railStops';

const intl = createIntl({ locale: 'en' });
const labels = (marks: string[], direction: 'ascending' | 'descending' = 'ascending') =>
  railStops(
    intl,
    { unit: 'letter', marks: marks.map((label, index) => ({ label, index })) },
    direction,
  );

test('every letter has its place, and what is none keeps its own', () => {
  const stops = labels(['#', 'B', 'M', 'Б', '']);
  expect(stops.map(({ label }) => label).join('')).toBe('#ABCDEFGHIJKLMNOPQRSTUVWXYZБ–');
  expect(stops.filter(({ index }) => index !== null).map(({ label }) => label)).toEqual([
    '#',
    'B',
    'M',
    'Б',
    '–',
  ]);
});

test('from Z to A as well', () => {
  const stops = labels(['M', 'B', '#'], 'descending');
  expect(stops.map(({ label }) => label).join('')).toBe('ZYXWVUTSRQPONMLKJIHGFEDCBA#');
});

test('other units stand as they are, and say what they are', () => {
  const marks = [
    { label: '1000000', index: 0 },
    { label: '', index: 4 },
  ];
  const stops = railStops(intl, { unit: 'budget', marks }, 'ascending');
  expect(stops.map(({ label, name }) => [label, name])).toEqual([
    ['1M', 'From 1,000,000'],
    ['–', 'Not known'],
  ]);
});
