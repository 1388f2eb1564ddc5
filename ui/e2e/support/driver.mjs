import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { remote } from 'webdriverio';
import { APP, TAURI_DRIVER, WEBKIT_DRIVER } from './paths.mjs';

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts tauri-driver and the native driver below it, in a process group that `stop` ends whole. */
export async function startDriver(env) {
  const port = await freePort();
  const nativePort = await freePort();
  const args = ['--port', port, '--native-port', nativePort, '--native-driver', WEBKIT_DRIVER];
  const child = spawn(TAURI_DRIVER, args.map(String), {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  // Also when the test run is cut short, so that nothing outlives it.
  process.once('exit', end);
  const stop = async () => {
    end();
    await gone;
  };
  await listening(port);
  return { port, stop };
}

/** tauri-driver answers before the native driver behind it listens; only then is it of use. */
async function listening(port) {
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('tauri-driver did not answer within 10 seconds');
}

/** Opens the app with these arguments in a new session. */
export async function openSession(driver, args) {
  const options = {
    hostname: '127.0.0.1',
    port: driver.port,
    logLevel: 'silent',
    connectionRetryCount: 0,
    connectionRetryTimeout: 60_000,
    capabilities: {
      // Nothing else may stand here: the native driver compares any browserName and fails.
      'tauri:options': { application: APP, args },
      // tauri-driver forwards webSocketUrl, which the native driver does not know.
      'wdio:enforceWebDriverClassic': true,
    },
  };
  // The first session after a start of the driver is refused now and then.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await remote(options);
    } catch (error) {
      if (attempt === 3) throw error;
      await pause(500);
    }
  }
}
