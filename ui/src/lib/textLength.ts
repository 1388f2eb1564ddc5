/** Characters from which on a title in large letters goes down by a size, and by another one. */
const LONG = 28;
const VERY_LONG = 90;

/** Whether a title asks for smaller letters, for `data-long`. */
export function lengthOf(text: string): 'long' | 'very' | undefined {
  const length = [...text].length;
  if (length > VERY_LONG) return 'very';
  return length > LONG ? 'long' : undefined;
}
