/** What the palette is to look among. */
export type PaletteScope = 'everything' | 'commands' | 'people' | 'characters';

const SIGNS: Record<string, PaletteScope> = { '>': 'commands', '@': 'people', '#': 'characters' };

/** What is typed, parted into the sign it begins with and what is looked for. */
export function readTyped(typed: string): { scope: PaletteScope; query: string } {
  const text = typed.trim();
  const scope = SIGNS[text.charAt(0)];
  return scope === undefined
    ? { scope: 'everything', query: text }
    : { scope, query: text.slice(1).trim() };
}
