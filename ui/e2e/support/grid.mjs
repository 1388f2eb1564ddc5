import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { press } from './keyboard.mjs';
import { until } from './page.mjs';

/** Runs in the page: the cards in view, where the grid is scrolled to, and which card has focus. */
function readGrid() {
  const grid = document.querySelector('[role=grid]');
  if (!grid?.checkVisibility()) return null;
  let scroller = grid;
  while (scroller.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
    scroller = scroller.parentElement;
  }
  const view = scroller.getBoundingClientRect();
  const cells = [...grid.querySelectorAll('[role=gridcell]')].map((cell) => {
    const box = cell.getBoundingClientRect();
    const row = cell.closest('[role=row]');
    const image = cell.querySelector('img');
    const loaded = image?.complete && image.naturalWidth > 0;
    const faded = image && getComputedStyle(image).opacity !== '1';
    const name = row?.getAttribute('aria-label') ?? cell.getAttribute('aria-label') ?? '';
    return {
      top: box.top,
      bottom: box.bottom,
      start: box.left,
      name: name.trim(),
      // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
      text: cell.innerText.replace(/\s+/g, ' ').trim(),
      image: image
        ? loaded && !faded
          ? 'shown'
          : image.complete && !loaded
            ? 'broken'
            : 'coming'
        : 'none',
      focused: row?.contains(document.activeElement) ?? false,
    };
  });
  const seen = cells.filter((cell) => cell.bottom > view.top + 1 && cell.top < view.bottom - 1);
  const focused = cells.find((cell) => cell.focused);
  return {
    cards: seen.map(({ name, text, image }) => ({ name, text, image })),
    columns: new Set(seen.map((cell) => Math.round(cell.start))).size,
    rowCount: Number(grid.getAttribute('aria-rowcount') ?? 0),
    scrollTop: scroller.scrollTop,
    atTop: scroller.scrollTop < 64,
    atEnd: scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 64,
    emptyAbove: Math.min(...seen.map((cell) => cell.top)) - view.top,
    emptyBelow: view.bottom - Math.max(...seen.map((cell) => cell.bottom)),
    focused: focused ? focused.name || focused.text : null,
  };
}

/** What the grid shows at this moment, or null when it is not on the page. */
export async function grid(browser) {
  return browser.execute(readGrid);
}

/**
 * Waits until the grid is at rest: two looks in a row agree and nothing is on its way. A card that
 * stays empty for five seconds counts as at rest too; that is for the assertion to name.
 */
export async function settledGrid(browser) {
  let last = '';
  const patient = Date.now() + 5_000;
  const coming = (card) => card.image === 'coming' || (card.image === 'none' && card.text === '');
  return until('the grid to come to rest', async () => {
    const now = await grid(browser);
    const same = JSON.stringify(now) === last;
    last = JSON.stringify(now);
    if (now && same && (Date.now() > patient || !now.cards.some(coming))) return now;
    await pause(100);
    return null;
  });
}

/** Moves the focus into the grid with Tab, as the keyboard alone gets there. */
export async function focusGrid(browser) {
  await until('the focus to reach the grid', async () => {
    if ((await grid(browser))?.focused) return true;
    await press(browser, 'Tab');
    return false;
  });
}

/** Scrolls as a fling does: many jumps with no time to load in between. */
export async function fling(browser, { steps, by }) {
  await browser.executeAsync(
    (count, distance, done) => {
      let scroller = document.querySelector('[role=grid]');
      while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY))
        scroller = scroller.parentElement;
      let left = count;
      const jump = () => {
        scroller.scrollTop += distance;
        left -= 1;
        if (left > 0) requestAnimationFrame(jump);
        else done();
      };
      jump();
    },
    steps,
    by,
  );
}

/**
 * Every card in view says its title, every poster there is has been painted, and no hole is left
 * where a row should be. `movies` are those of the shelf.
 */
export function assertNoBlankCard(state, movies, when) {
  assert.ok(state.cards.length > 0, `${when}: there must be cards`);
  const byTitle = [...movies].sort((a, b) => b.title.length - a.title.length);
  const wrong = [];
  for (const card of state.cards) {
    const said = `${card.name} ${card.text}`;
    const movie = byTitle.find(({ title }) => said.includes(title));
    if (!movie) wrong.push(`a card without a title of the shelf: “${said}”`);
    else if (movie.hasPoster && card.image !== 'shown')
      wrong.push(`${movie.title}: poster ${card.image}`);
    else if (!movie.hasPoster && !card.text.includes(movie.title))
      wrong.push(`${movie.title}: no title drawn`);
  }
  const gap = 90;
  if (!state.atTop && state.emptyAbove > gap) wrong.push(`${state.emptyAbove} px empty above`);
  if (!state.atEnd && state.emptyBelow > gap) wrong.push(`${state.emptyBelow} px empty below`);
  assert.deepEqual(wrong, [], `${when}: no card may be blank`);
}
