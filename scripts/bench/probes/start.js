// When the window has something to show, and when it shows thirty posters.

const POSTERS = 30;

until(() => document.getElementById('root')?.firstElementChild)
  .then(painted)
  .then(() => say({ mark: 'frame', at: Date.now() }));

// Told by the posters themselves: looking at each frame would be work of its own. A load event
// does not bubble, but it can be caught on the way down.
document.addEventListener('load', onLoad, true);

async function onLoad() {
  if (posters().length < POSTERS) return;
  document.removeEventListener('load', onLoad, true);
  await painted();
  await say({ mark: 'posters', at: Date.now() });
  await pause(300);
  await end();
}
