import { expect, test } from 'vitest';
import { readTyped } from './paletteQuery';

test('a sign at the start says what is looked among', () => {
  expect(readTyped('> exp')).toEqual({ scope: 'commands', query: 'exp' });
  expect(readTyped('@max')).toEqual({ scope: 'people', query: 'max' });
  expect(readTyped(' # ')).toEqual({ scope: 'characters', query: '' });
  expect(readTyped('M*A*S*H @ home')).toEqual({ scope: 'everything', query: 'M*A*S*H @ home' });
});
