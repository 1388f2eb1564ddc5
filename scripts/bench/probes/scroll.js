// Frames while the grid rests, while it is scrolled a row a frame, and while it is flung. In each
// frame it looks for blank cards: a card in view that says no title, or a place where the card is
// missing.

const FRAMES = 120;
const FLUNG_ROWS = 10;

until(() => gridOf()?.querySelectorAll('[role=row]').length > 10).then(async () => {
  await pause(3000);
  const scroller = gridOf();
  const row = rowHeight(scroller);
  await say({ mark: 'idle', ...(await run(scroller, 0, FRAMES / 2)) });
  await pause(1000);
  await say({ mark: 'row', ...(await run(scroller, row, FRAMES)) });
  scroller.scrollTop = 0;
  await pause(1000);
  await say({ mark: 'fling', ...(await run(scroller, row * FLUNG_ROWS, FRAMES)) });
  await end();
});

function rowHeight(scroller) {
  const tops = [...scroller.querySelectorAll('[role=row]')].map(
    (card) => card.getBoundingClientRect().top,
  );
  const [first, second] = [...new Set(tops)].sort((a, b) => a - b);
  return Math.round(second - first);
}

/** Scrolls by so many pixels before each frame, back and forth between the ends. */
async function run(scroller, step, count) {
  const most = scroller.scrollHeight - scroller.clientHeight;
  const intervals = [];
  const scripts = [];
  const blank = { cards: 0, frames: 0 };
  let direction = 1;
  let began = null;
  // Scroll listeners run right before the callbacks of the frame; this one runs before them all.
  const onScroll = () => {
    began ??= performance.now();
  };
  window.addEventListener('scroll', onScroll, true);
  let last = await frame();
  for (let n = 0; n < count; n += 1) {
    // In a task of its own, as the wheel does it, so that the page hears of it before it draws.
    if (step > 0) {
      setTimeout(() => {
        if (scroller.scrollTop >= most - 1) direction = -1;
        else if (scroller.scrollTop <= 0) direction = 1;
        scroller.scrollTop += direction * step;
      });
    }
    await frame();
    const now = performance.now();
    intervals.push(now - last);
    last = now;
    if (began !== null) scripts.push(now - began);
    began = null;
    const blanks = blankCards(scroller);
    blank.cards += blanks;
    blank.frames += blanks > 0 ? 1 : 0;
  }
  window.removeEventListener('scroll', onScroll, true);
  return { ...summary(intervals), script: Math.max(0, ...scripts), blank };
}

/** What is about to be drawn: how many cards in view have no title, or are not there at all. */
function blankCards(scroller) {
  const view = scroller.getBoundingClientRect();
  const boxes = [...scroller.querySelectorAll('[role=row]')]
    .map((card) => ({ card, box: card.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > view.top + 1 && box.top < view.bottom - 1);
  const untitled = boxes.filter(
    ({ card }) => !card.title || !card.textContent.includes(card.title),
  );
  const lines = new Set(boxes.map(({ box }) => Math.round(box.top)));
  // Only the last line of the grid may be short; any other place without a card is a hole.
  const canvas = scroller.firstElementChild.getBoundingClientRect();
  const gap = 60;
  const tops = boxes.map(({ box }) => box.top);
  const bottoms = boxes.map(({ box }) => box.bottom);
  const above = Math.min(...tops) - Math.max(view.top, canvas.top) > gap;
  const below = Math.min(view.bottom, canvas.bottom) - Math.max(...bottoms) > gap;
  const columns = Math.max(1, Math.round(boxes.length / Math.max(1, lines.size)));
  return untitled.length + (above || below ? columns : 0);
}
