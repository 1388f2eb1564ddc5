// Search as you type: titles and names, a letter at a time, and for each letter the time from the
// event of the key to the first frame in which the rows are those of that text, and to the frame
// after that, when they are on the screen.

const KEYS = 200;
/** What is typed of one title or name at most. */
const LETTERS = 12;
const BETWEEN_KEYS = 100;
const BETWEEN_TEXTS = 500;
/** Without a change for this long, the rows are what they stay. */
const STILL = 60;
/** A letter that the rows have not followed by then is counted as silent. */
const PATIENCE = 3000;

until(() => gridOf()?.querySelectorAll('[role=row]').length > 10).then(async () => {
  await pause(3000);
  const box = document.querySelector('input[role=combobox]');
  box.focus();
  const titles = [...gridOf().querySelectorAll('[role=row]')].map((card) => card.title);
  const names = new Set();
  const typed = new Set();
  const isNew = (text) => !typed.has(text);
  const first = [];
  const second = [];
  let silent = 0;
  let keys = 0;
  while (keys < KEYS) {
    // Each once, or the answer would be known already. Names are those of people found so far.
    const next = typed.size % 2 === 1 && [...names].find(isNew);
    const text = next || titles.find(isNew);
    typed.add(text);
    for (let length = 1; length <= Math.min(text.length, LETTERS) && keys < KEYS; length += 1) {
      // A space or a sign at the end asks for nothing new.
      if (!/[\p{L}\p{N}]/u.test(text[length - 1])) continue;
      const seen = await press(box, text.slice(0, length), BETWEEN_KEYS + ((keys * 7) % 17));
      keys += 1;
      if (seen) {
        first.push(seen.first);
        second.push(seen.second);
      } else {
        silent += 1;
      }
      for (const row of rowsOf(box, 'person')) names.add(row.querySelector('[title]').title);
    }
    enter(box, '');
    await pause(BETWEEN_TEXTS);
  }
  const texts = typed.size;
  await say({ mark: 'keys', keys, texts, silent, first: summary(first), second: summary(second) });
  await end();
});

/** The rows below the field of that kind, or all that were found; none while nothing is open. */
function rowsOf(box, kind = 'movie-, person-, character-, best') {
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '');
  const selector = kind.split(', ').map((one) => `[role=option][data-key^="${one}"]`);
  return [...(list?.querySelectorAll(selector.join()) ?? [])];
}

/** What the rows show: which things, and which pieces of their names are marked as typed. */
function readRows(box) {
  const read = (row) => [row.dataset.key, ...[...row.querySelectorAll('mark')].map(textOf)].join();
  return rowsOf(box).map(read).join('\n');
}

const textOf = ({ textContent }) => textContent;

/**
 * Rows of the letter before stay until the new ones are there, so no single change tells that the
 * rows are right. The last change before the next key does: nothing comes after it.
 */
async function press(box, text, wait) {
  let rows = readRows(box);
  let last = null;
  const observer = new MutationObserver(() => {
    const now = readRows(box);
    if (now === rows) return;
    rows = now;
    const frames = { first: null, second: null };
    last = frames;
    requestAnimationFrame(() => {
      frames.first = performance.now();
      requestAnimationFrame(() => {
        frames.second = performance.now();
      });
    });
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  const began = performance.now();
  enter(box, text);
  await pause(wait);
  // Rows that are late hold up the next letter; passing over it would flatter the figures.
  const isStill = () => last?.second && performance.now() - last.second > STILL;
  while (!isStill() && performance.now() - began < PATIENCE) await pause(10);
  observer.disconnect();
  if (!last?.second || rows === '') return null;
  return { first: last.first - began, second: last.second - began };
}
