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

until(() => cards().length >= POSTERS).then(() => {
  if (!gridOf().querySelector('img')) shown();
});

function onLoad() {
  if (posters().length >= POSTERS) shown();
}

async function shown() {
  document.removeEventListener('load', onLoad, true);
  await painted();
  await say({ mark: 'posters', at: Date.now() });
  await pause(300);
  await end();
}
