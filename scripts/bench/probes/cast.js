// A cast of 300 in its editor: how long until it is there, the frames while the keyboard walks down
// it a row a frame, and for each letter of a name the time until it is on the screen, with every
// name saved while the next is typed. What was added is taken back at the end.

const LONG = 300;
const FRAMES = 120;
const NAMES = 8;
const LETTERS = 8;
const invoke = (name, args) => window.__TAURI_INTERNALS__.invoke(name, args);

until(() => gridOf()?.querySelectorAll('[role=row]').length > 10)
  .then(measure)
  .catch((error) => sayLine(`probe failed: ${error?.message ?? JSON.stringify(error)}`));

async function measure() {
  await pause(3000);
  const movie = Number(gridOf().querySelector('[role=row]').dataset.key);
  const castings = Array.from({ length: LONG }, (_, n) => ({
    person: { new: `Extra ${n}` },
    character: { new: `Extra part ${n}` },
    kind: 'acting',
    creditedAs: '',
    roleText: '',
  }));
  const { changeSet } = await invoke('casting_add', { movie, place: null, castings });
  const idle = await frames(FRAMES / 2, () => {});
  const began = performance.now();
  location.hash = `#/movies/${movie}/cast`;
  await until(() => document.querySelectorAll('[data-row]').length > 10);
  await painted();
  const open = performance.now() - began;
  await pause(1000);
  document.querySelector('[data-row] [data-column=creditedAs]').focus();
  await painted();
  const walk = await frames(FRAMES, () => hit('ArrowDown'));
  const first = [];
  const between = [];
  for (let name = 0; name < NAMES; name += 1) {
    for (let letter = 1; letter <= LETTERS; letter += 1) {
      const pressed = performance.now();
      enter(document.activeElement, 'Jonathan'.slice(0, letter));
      await painted();
      first.push(performance.now() - pressed);
      await pause(60);
    }
    hit('Enter');
    // The name is written and read again while these pass.
    between.push(await frames(FRAMES / 4, () => {}));
  }
  const saved = between.map(({ max }) => max);
  await say({ mark: 'cast', open, idle, walk, key: summary(first), saved: summary(saved) });
  for (let name = 0; name < NAMES; name += 1) await invoke('history_undo_last', {});
  await invoke('history_undo', { id: changeSet });
  await end();
}

function hit(key) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}

/** Frames with something done in each. */
async function frames(count, act) {
  const intervals = [];
  const scripts = [];
  let last = await frame();
  for (let n = 0; n < count; n += 1) {
    setTimeout(() => {
      const began = performance.now();
      act();
      scripts.push(performance.now() - began);
    });
    await frame();
    const now = performance.now();
    intervals.push(now - last);
    last = now;
  }
  return { ...summary(intervals), script: summary(scripts).p95 };
}
