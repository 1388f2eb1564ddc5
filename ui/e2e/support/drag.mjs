import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { compiled } from './compiled.mjs';

/** Where the little window is that files are dragged from, in pixels of the screen. */
const FROM = { x: 1180, y: 4 };
const STEPS = 10;

const point = (...words) => execFileSync('xdotool', words.map(String));

/**
 * Drags files or addresses to a point of the screen with the real pointer. `over` is called while
 * they are held there, before they are let go.
 */
export async function dragFiles(files, to, over = async () => {}) {
  const uris = files.map((file) => (file.includes('://') ? file : pathToFileURL(file).href));
  const child = spawn(compiled('drag-source', 'gtk+-3.0'), [FROM.x, FROM.y, ...uris].map(String), {
    // Its own pixels are those of the screen, however large the app draws.
    env: { ...process.env, GDK_SCALE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    const [x, y] = [FROM.x + 20, FROM.y + 20];
    point('mousemove', x, y);
    await pause(200);
    point('mousedown', 1);
    await pause(200);
    for (let step = 1; step <= STEPS; step += 1) {
      const part = step / STEPS;
      point('mousemove', Math.round(x + (to.x - x) * part), Math.round(y + (to.y - y) * part));
      await pause(60);
    }
    // A hand is never still: on a busy machine the last of many moves may be the one that is left out.
    for (const beside of [1, 0, 1, 0]) {
      await pause(150);
      point('mousemove', Math.round(to.x) + beside, Math.round(to.y));
    }
    await pause(300);
    await over();
    point('mouseup', 1);
    await lines.next();
  } finally {
    child.kill('SIGKILL');
    await pause(200);
  }
}
