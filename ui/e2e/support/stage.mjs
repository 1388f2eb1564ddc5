import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession, startDriver } from './driver.mjs';
import { until } from './page.mjs';
import { APP, CLOSE_WINDOW, SCREENSHOTS } from './paths.mjs';
import { atRest } from './rest.mjs';

/**
 * Everything one journey stands on: a home of its own, an empty place for a library, a folder to
 * pick, the driver, and the screenshots. Cleared away when the test `t` ends, however it ends.
 */
export async function openStage(t, name) {
  const home = mkdtempSync(join(tmpdir(), `${name}-`));
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_STATE_HOME: join(home, 'state'),
  };
  const stage = {
    library: join(home, 'library'),
    folder: join(home, 'movies'),
    exported: join(home, 'exported'),
    logs: join(home, 'state/lobbycard/logs'),
    pictures: join(SCREENSHOTS, name),
    env,
    taken: 0,
    browser: null,
    driver: await startDriver(env),
  };
  mkdirSync(stage.folder);
  rmSync(stage.pictures, { recursive: true, force: true });
  mkdirSync(stage.pictures, { recursive: true });
  t.after(async () => {
    if (stage.browser) {
      await step(stage, 'at-the-end').catch(() => {});
      await stage.browser.deleteSession().catch(() => {});
    }
    await stage.driver.stop();
    const app = processOf(stage);
    if (app) process.kill(app, 'SIGKILL');
    if (existsSync(stage.logs))
      cpSync(stage.logs, join(stage.pictures, 'logs'), { recursive: true });
    rmSync(home, { recursive: true, force: true });
  });
  return stage;
}

/** Starts the app on the stage's library; its folder dialogs answer the stage's folders. */
export async function start(stage) {
  const args = ['--library', stage.library, '--test-pick', stage.folder];
  args.push('--test-export', stage.exported);
  stage.browser = await openSession(stage.driver, args);
  return stage.browser;
}

/** The driver anew, in the stage's environment as it is now; the app inherits it. */
export async function restartDriver(stage) {
  await stage.driver.stop();
  stage.driver = await startDriver(stage.env);
}

/** Closes the window as a person does and waits for the process to end by itself. */
export async function quit(stage) {
  const app = processOf(stage);
  assert.ok(app, 'the app must be running before it can be closed');
  assertNoTrouble(stage);
  execFileSync(CLOSE_WINDOW, [String(app)]);
  for (let waited = 0; processOf(stage) !== null; waited += 100) {
    assert.ok(waited < 10_000, 'the app must end within 10 seconds of closing its window');
    await pause(100);
  }
  await stage.browser.deleteSession().catch(() => {});
  stage.browser = null;
}

/** Ends the app as a power cut would. */
export async function kill(stage) {
  process.kill(processOf(stage), 'SIGKILL');
  await until('the app to be gone', () => processOf(stage) === null);
  await stage.browser.deleteSession().catch(() => {});
  stage.browser = null;
}

/** Saves what the window shows when it has come to rest, numbered in the order of the journey. */
export async function step(stage, label) {
  await atRest(stage.browser);
  stage.taken += 1;
  const file = `${String(stage.taken).padStart(2, '0')}-${label}.png`;
  const picture = Buffer.from(await stage.browser.takeScreenshot(), 'base64');
  writeFileSync(join(stage.pictures, file), picture);
}

/** No error line and no panic in the log, where uncaught errors of the page end up as well. */
export function assertNoTrouble(stage) {
  const files = existsSync(stage.logs) ? readdirSync(stage.logs) : [];
  assert.notEqual(files.length, 0, `the app must have written a log to ${stage.logs}`);
  const bad = files
    .flatMap((file) => readFileSync(join(stage.logs, file), 'utf8').split('\n'))
    .filter((line) => /"level":"ERROR"|\bERROR\b|panicked at/.test(line));
  assert.deepEqual(bad, [], 'the log must not hold errors');
}

/** Runs the same binary without a window and answers its standard output. */
export function command(stage, name, ...args) {
  return execFileSync(APP, [name, '--library', stage.library, ...args], {
    env: stage.env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
}

export const stats = (stage) => JSON.parse(command(stage, 'stats', '--json'));

/** Every catalogue row as text, for comparing two states of the library. */
export const dump = (stage) => command(stage, 'dump');

/** Compares two dumps and, unlike assert.equal, shows only the first lines that differ. */
export function assertSameDump(actual, expected, why) {
  if (actual === expected) return;
  const [after, before] = [actual.split('\n'), expected.split('\n')];
  const differing = [];
  for (let i = 0; i < Math.max(after.length, before.length) && differing.length < 5; i += 1) {
    if (after[i] !== before[i]) differing.push(`  was ${before[i]}\n  now ${after[i]}`);
  }
  assert.fail(`${why}\n${differing.join('\n')}`);
}

/** The window's process, known by the library it was started with. */
function processOf(stage) {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [program, ...args] = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      if (program === APP && args[0] === '--library' && args[1] === stage.library)
        return Number(entry);
    } catch {
      // It ended between the two reads.
    }
  }
  return null;
}
