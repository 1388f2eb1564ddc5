import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from './page.mjs';
import { restartDriver } from './stage.mjs';

const SERVICE = 'org.lobbycard.Lobbycard';

/** A bus that starts nothing by itself: what is on it was put there, and no prompt can appear. */
const bus = (
  folder,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

/** A session bus for this stage alone; the app's next start is on it. Ends with the test `t`. */
export async function openBus(t, stage) {
  const home = dirname(stage.library);
  stage.env.XDG_RUNTIME_DIR = join(home, 'runtime');
  mkdirSync(stage.env.XDG_RUNTIME_DIR, { mode: 0o700, recursive: true });
  const config = join(home, 'bus.conf');
  writeFileSync(config, bus(home));
  const args = ['--config-file', config, '--nofork', '--print-address=1'];
  const child = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const address = await new Promise((resolve) => child.stdout.once('data', resolve));
  await onBus(stage, String(address).trim());
  return stage.env.DBUS_SESSION_BUS_ADDRESS;
}

/** Lets the app's next start look for its bus there. */
export async function onBus(stage, address) {
  stage.env.DBUS_SESSION_BUS_ADDRESS = address;
  await restartDriver(stage);
}

/**
 * Starts gnome-keyring on the stage's bus: unlocked by a password, which also makes the keyring the
 * first time, or locked without one. `pause` lets it hold its answers, `end` takes it away.
 */
export async function startKeyring(t, stage, password = null) {
  const args = ['--foreground', '--components=secrets', ...(password === null ? [] : ['--unlock'])];
  const stdio = ['pipe', 'ignore', 'inherit'];
  const child = spawn('gnome-keyring-daemon', args, { env: stage.env, stdio });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  t.after(() => child.kill('SIGKILL'));
  child.stdin.end(password ?? '');
  await until('the keyring on the bus', () => isOnBus(stage));
  return {
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
    end: async () => {
      child.kill('SIGKILL');
      await gone;
      await until('the keyring to be gone', () => !isOnBus(stage));
    },
  };
}

function isOnBus(stage) {
  const asked = execFileSync(
    'dbus-send',
    [
      '--session',
      '--print-reply=literal',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      'string:org.freedesktop.secrets',
    ],
    { env: stage.env, encoding: 'utf8' },
  );
  return asked.includes('true');
}

const secretTool = (stage, args, input) =>
  execFileSync('secret-tool', args, { env: stage.env, input, timeout: 20_000 });

/** The token that the keyring has for the app. */
export const tokenIn = (stage) => secretTool(stage, ['lookup', 'service', SERVICE]);

/** Takes the app's entries out of the keyring. */
export const forgetToken = (stage) => secretTool(stage, ['clear', 'service', SERVICE]);

/** Puts something else in the place of the token. */
export function spoilToken(stage) {
  // The attributes are told on the standard error.
  const search = `secret-tool search --all service ${SERVICE} 2>&1`;
  const found = execFileSync('sh', ['-c', search], { env: stage.env, encoding: 'latin1' });
  const [, place] = /attribute\.username = (\S+)/.exec(found);
  forgetToken(stage);
  const args = ['store', '--label=spoiled', 'service', SERVICE, 'username', place];
  secretTool(stage, args, 'this is no token');
}
