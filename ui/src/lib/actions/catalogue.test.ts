import { expect, test } from 'vitest';
import { actionIds, actions, isPressed, meet } from './catalogue';
import { isChord } from './chords';
import { titles } from './titles';

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('no two actions that can be had at once have the same keys', () => {
  const shared = actionIds.flatMap((one, index) =>
    actionIds
      .slice(index + 1)
      .filter((other) => meet(actions[one].at, actions[other].at))
      .flatMap((other) =>
        actions[one].keys
          .filter((keys) => actions[other].keys.includes(keys))
          .map((keys) => `${keys}: ${one}, ${other}`),
      ),
  );
  expect(shared).toEqual([]);
});

test('a card and its page meet, two pages do not', () => {
  expect(meet('card', 'everywhere')).toBe(true);
  expect(meet('movies', 'card')).toBe(true);
  expect(meet('movie', 'card')).toBe(false);
});

test('every action has a name and a place', () => {
  expect([...actionIds].sort()).toEqual(Object.keys(titles).sort());
});

test('keys are told apart by what is held with them', () => {
  expect(isPressed(pressed('z', { ctrlKey: true }), 'undo')).toBe(true);
  expect(isPressed(pressed('Z', { ctrlKey: true, shiftKey: true }), 'undo')).toBe(false);
  expect(isPressed(pressed('Z', { metaKey: true, shiftKey: true }), 'redo')).toBe(true);
  expect(isPressed(pressed('F10', { shiftKey: true }), 'menu')).toBe(false);
  expect(isPressed(pressed('ArrowLeft', { altKey: true }), 'back')).toBe(true);
});

test('a question mark is one on every keyboard', () => {
  expect(isChord(pressed('?', { ctrlKey: true, shiftKey: true }), 'Ctrl ?')).toBe(true);
  expect(isChord(pressed('?', { ctrlKey: true }), 'Ctrl ?')).toBe(true);
  expect(isChord(pressed('/', { ctrlKey: true, shiftKey: true }), 'Ctrl ?')).toBe(true);
  expect(isChord(pressed('/', { ctrlKey: true }), 'Ctrl ?')).toBe(false);
});
