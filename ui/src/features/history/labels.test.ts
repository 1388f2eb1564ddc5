import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { actText } from './labels';

const intl = createIntl({ locale: 'en-GB', onError: () => {} });
const told = (kind: string, params: Record<string, string>) => actText(intl, { kind, params });

test('what was done to a character is said in words', () => {
  expect(told('editCharacter', { name: 'Dracula', field: 'aliases' })).toBe(
    'other names of Dracula',
  );
  expect(told('splitCharacter', { name: 'Dracula', other: 'Count Alucard' })).toBe(
    'Count Alucard, split from Dracula',
  );
  expect(told('keepApart', { name: 'Dracula', other: 'Dr. Acula' })).toBe(
    'Dracula and Dr. Acula kept apart',
  );
});

test('what was done to a cast names the movie, and one performer where it was one', () => {
  const cast = { title: 'Nosferatu', name: 'Max Schreck' };
  expect(told('addCast', { title: 'Nosferatu', count: '14' })).toBe(
    '14 credits added to Nosferatu',
  );
  expect(told('editCast', { ...cast, field: 'creditedAs' })).toBe(
    'credited name of Max Schreck in Nosferatu',
  );
  expect(told('removeCast', { ...cast, count: '1' })).toBe('Max Schreck taken out of Nosferatu');
  expect(told('moveCast', cast)).toBe('place of Max Schreck in Nosferatu');
});
