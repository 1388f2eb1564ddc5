import { setTimeout as pause } from 'node:timers/promises';

/** A page that never rests is pictured as it is. */
const PATIENCE = 5_000;

/**
 * Runs in the page: what still moves, and what it says. Nothing may be left of a page change, and
 * every picture in view must have come and faded in.
 */
function readRest() {
  const root = document.documentElement;
  const changing =
    (CSS.supports('selector(:active-view-transition)') &&
      root.matches(':active-view-transition')) ||
    document
      .getAnimations()
      .some(({ effect }) => effect?.pseudoElement?.startsWith('::view-transition'));
  const inView = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight && box.width > 0;
  };
  const coming = [...document.images].some(
    (image) => inView(image) && (!image.complete || getComputedStyle(image).opacity !== '1'),
  );
  // Work in progress tells of itself without end.
  const busy = document.querySelector('[role=progressbar]') !== null;
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
  return { still: !changing && !coming, text: busy ? '' : document.body.innerText };
}

/** Runs in the page: answers after two frames, so that what was set has been painted. */
function twoFrames(done) {
  // A hidden window draws no frames.
  setTimeout(done, 500);
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
}

/** Waits until the page is at rest: nothing moves, two looks in a row agree, and it is painted. */
export async function atRest(browser) {
  const end = Date.now() + PATIENCE;
  let last = null;
  while (Date.now() < end) {
    const { still, text } = await browser.execute(readRest);
    if (still && text === last) break;
    last = text;
    await pause(50);
  }
  await browser.executeAsync(twoFrames);
}

/** Sets the theme for a picture without a detour through the menu, and waits until it is painted. */
export async function dress(browser, theme) {
  // What is set during a page change may be painted only after it.
  await atRest(browser);
  const end = Date.now() + PATIENCE;
  for (;;) {
    const shown = await browser.execute((wanted) => {
      document.documentElement.dataset.theme = wanted;
      const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g);
      return Number(red) + Number(green) + Number(blue) < 384 ? 'dark' : 'light';
    }, theme);
    if (shown === theme) break;
    if (Date.now() > end) throw new Error(`The page stays ${shown}, and was to be ${theme}`);
    await pause(50);
  }
  await atRest(browser);
}
