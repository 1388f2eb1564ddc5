// When the window has something to show, and when it shows thirty posters, or thirty cards of a
// library that has no posters.

const POSTERS = 30;

until(() => document.getElementById('root')?.firstElementChild)
  .then(painted)
  .then(() => say({ mark: 'frame', at: Date.now() }));

// Told by the posters themselves: looking at each frame would be work of its own. A load event
// does not bubble, but it can be caught on the way down.
document.addEventListener('load', onLoad, true);

const cards = () => gridOf()?.querySelectorAll('[role=row] [role=gridcell]') ?? [];

// A library without posters shows its cards alone; whether it has any is seen a while later.
until(() => cards().length >= POSTERS)
  .then(painted)
  .then(async () => {
    const at = Date.now();
    await pause(1500);
    if (!gridOf().querySelector('img')) await shown(at);
  });

function onLoad() {
  if (posters().length < POSTERS) return;
  document.removeEventListener('load', onLoad, true);
  painted().then(() => shown(Date.now()));
}

async function shown(at) {
  await say({ mark: 'posters', at });
  await pause(300);
  await end();
}
