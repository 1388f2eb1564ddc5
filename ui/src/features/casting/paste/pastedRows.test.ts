import { expect, test } from 'vitest';
import type { PastedLine } from '../../../generated/bindings';
import { countsOf, newCastings, settle } from './pastedRows';

const line = (person: string, character: string | null, part: Partial<PastedLine> = {}) =>
  ({
    line: `${person} as ${character}`,
    person: { name: person, found: [], chosen: null },
    character: character === null ? null : { name: character, found: [], chosen: null },
    creditedAs: '',
    kind: 'acting',
    roleText: '',
    problem: null,
    ...part,
  }) satisfies PastedLine;

const NOBODY: ReadonlySet<string> = new Set();

test('a name in several lines is one new person, whatever its case and accents', () => {
  const rows = settle(
    [line('René Clair', 'Paul'), line('Rene clair', 'Pierre'), line('Ann Self', null)],
    NOBODY,
    new Map(),
  );
  expect(countsOf(rows)).toEqual({ people: 2, characters: 2, open: 0, skipped: 0, adding: 3 });
  expect(newCastings(rows).at(-1)?.character).toBe('unnamed');
});

test('the same casting is skipped the second time, until the first is left out', () => {
  const lines = [line('Ann', 'Eve'), line('Ann', 'Eve', { problem: 'repeated' })];
  const reasons = (decided: [number, { taken: boolean }][]) =>
    settle(lines, NOBODY, new Map(decided)).map(({ reason, canTake }) => [reason, canTake]);
  expect(reasons([])).toEqual([
    [null, true],
    ['repeated', false],
  ]);
  expect(reasons([[0, { taken: false }]])).toEqual([
    ['unwanted', true],
    ['repeated', true],
  ]);
});

test('a decision for somebody who is not offered any more is forgotten', () => {
  const rows = settle([line('Ann', 'Eve')], NOBODY, new Map([[0, { person: 99 }]]));
  expect(rows[0]?.person).toBe('new');
});
