// Search as you type: words of titles, a letter at a time, and for each letter the time from the
// event of the key to the first frame in which the list is what it stays for that text, and to the
// frame after that, when it is on the screen.

const WORDS = 10;
const LETTERS = 6;
const BETWEEN_KEYS = 100;
/** Without a change for this long, the list is what it stays. */
const STILL = 60;
/** A letter that the list has not followed by then is counted as silent. */
const PATIENCE = 3000;

until(() => gridOf()?.querySelectorAll('[role=row]').length > 10).then(async () => {
  await pause(3000);
  const box = document.querySelector('input[role=combobox]');
  box.focus();
  const first = [];
  const second = [];
  let silent = 0;
  let keys = 0;
  for (const word of words()) {
    for (let length = 1; length <= word.length; length += 1) {
      const seen = await press(box, word.slice(0, length), BETWEEN_KEYS + ((keys * 7) % 17));
      keys += 1;
      if (seen) {
        first.push(seen.first);
        second.push(seen.second);
      } else {
        silent += 1;
      }
    }
    enter(box, '');
    await pause(500);
  }
  await say({ mark: 'keys', keys, silent, first: summary(first), second: summary(second) });
  await end();
});

/** The longest words of the titles in the grid, and no more of each than its first letters. */
function words() {
  const titles = [...gridOf().querySelectorAll('[role=row]')].map((card) => card.title);
  // Whole words: a part of one is found as well, but each letter of it need not change a row.
  const all = titles.flatMap((title) => title.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const plain = all.filter((word) => /^[a-z]+$/.test(word));
  const different = [...new Set(plain.map((word) => word.slice(0, LETTERS)))];
  return different.sort((a, b) => b.length - a.length).slice(0, WORDS);
}

/**
 * Rows of the letter before stay until the new ones are there, so no single change tells that the
 * list is right. The last change before the next key does: nothing comes after it.
 */
async function press(box, text, wait) {
  let last = null;
  const observer = new MutationObserver((changes) => {
    if (!changes.some(isOfRows)) return;
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
  // A list that is late holds up the next letter; passing over it would flatter the figures.
  const isStill = () => last?.second && performance.now() - last.second > STILL;
  while (!isStill() && performance.now() - began < PATIENCE) await pause(10);
  observer.disconnect();
  if (!last?.second || !document.querySelector('[role=listbox]')) return null;
  return { first: last.first - began, second: last.second - began };
}

/** A change of the rows; pictures that arrive later and their placeholders are none. */
function isOfRows({ target, addedNodes, removedNodes }) {
  const element = target instanceof Element ? target : target.parentElement;
  const nodes = [...addedNodes, ...removedNodes];
  const isPicture = nodes.length > 0 && nodes.every((node) => /^(IMG|CANVAS)$/.test(node.nodeName));
  if (isPicture) return false;
  return (
    element?.closest('[role=listbox]') != null ||
    nodes.some((node) => node instanceof Element && node.querySelector('[role=listbox]'))
  );
}
