/** The engine's own menu offers Reload and Back; only in text fields it is of use. */
export function keepMenuToTextFields(): void {
  document.addEventListener('contextmenu', (event) => {
    if (!isTextField(event.target)) event.preventDefault();
  });
}

export function isTextField(target: EventTarget | null): boolean {
  const written = 'input:not([type="range"], [type="checkbox"], [type="radio"])';
  const fields = `${written}, textarea, [contenteditable]`;
  return target instanceof Element && target.closest(fields) !== null;
}
