/** What a chord is made from; events of the page and of React both are that. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const NAMES: Record<string, string> = {
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  Esc: 'escape',
  Space: ' ',
};

/** Whether these keys are pressed, as they are written: `Ctrl Shift Z`. The Mac's ⌘ is Ctrl. */
export function isChord(pressed: Pressed, chord: string): boolean {
  const parts = chord.split(' ');
  const key = parts.pop() ?? '';
  if ((pressed.ctrlKey || pressed.metaKey) !== parts.includes('Ctrl')) return false;
  if (pressed.altKey !== parts.includes('Alt')) return false;
  // Some keyboards need Shift to type ?, and with Ctrl held some engines tell the key beneath it.
  if (key === '?') return pressed.key === '?' || (pressed.shiftKey && pressed.key === '/');
  if (pressed.shiftKey !== parts.includes('Shift')) return false;
  return pressed.key.toLowerCase() === (NAMES[key] ?? key.toLowerCase());
}
