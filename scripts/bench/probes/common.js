// Stands before every probe. A probe runs in the page before the page's own scripts; what it says
// is set as the window's title, and the program prints each title as a line.

let saying = Promise.resolve();

/** A title that follows another at once could swallow it, so they are kept apart. */
function sayLine(line) {
  saying = saying.then(() => {
    document.title = line;
    return pause(50);
  });
  return saying;
}

const say = (what) => sayLine(`probe: ${JSON.stringify(what)}`);
const end = () => sayLine('probe: end');
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Whatever was in the document before is on the screen after the second of two frames. */
async function painted() {
  await frame();
  await frame();
}

/** Waits until the check answers something true, and answers that. */
async function until(check) {
  for (;;) {
    const answer = check();
    if (answer) return answer;
    await pause(5);
  }
}

const gridOf = () => document.querySelector('[role=grid]');

/** The posters of the grid that can be painted. */
function posters() {
  const images = [...(gridOf()?.querySelectorAll('[role=row] img') ?? [])];
  return images.filter((image) => image.complete && image.naturalWidth > 0);
}

/** Values in order, as the percentiles people ask for. */
function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), count: sorted.length };
}

/** Sets a field's text past React, which then hears of it by the event, as when a person types. */
function enter(field, text) {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  set.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
