import './watch';
import './tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readLater } from '../components/later';
import { FIRST_SORT } from '../features/movies/sorting';
import { followTheme } from '../features/settings/useSettings';
import { commands, unpackIds } from '../lib/ipc';
import { createQueryClient } from '../lib/queryClient';
import { rootErrors } from '../lib/uncaught';
import { App, readDoor } from './App';
import { BootFailure } from './BootFailure';
import { keepMenuToTextFields } from './contextMenu';
import { Providers } from './Providers';
import { preloadPages } from './router';

// Asked before anything is drawn: the core opens the library while the page gets ready.
const booting = commands.boot();
// The order as well; without a session it is refused, and asked for again after signing in.
const firstIds = commands.moviesIds(FIRST_SORT).then(unpackIds, () => null);

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no root element');
const root = createRoot(container, rootErrors);
keepMenuToTextFields();

try {
  const [boot, ids] = await Promise.all([booting, firstIds]);
  if (!boot.session) await readDoor();
  followTheme(boot.settings.theme)();
  root.render(
    <StrictMode>
      <App boot={boot} firstIds={ids} />
    </StrictMode>,
  );
} catch (error) {
  followTheme('system')();
  root.render(
    <Providers client={createQueryClient(() => {})}>
      <BootFailure error={error} />
    </Providers>,
  );
}

// The window stays hidden until there is something to see: two frames after the first render.
// A hidden window may draw no frames at all, so a clock stands behind them.
const shown = new Promise<void>((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  setTimeout(resolve, 250);
});
await shown;
await commands.windowReady();
// After the first posters, so that these wait for nothing.
setTimeout(() => {
  preloadPages();
  readLater();
}, 1_000);
