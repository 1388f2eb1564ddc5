import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { compiled } from './compiled.mjs';

/** The address of the file that an act asks the desktop's file manager to show. */
export async function shownByFileManager(act) {
  const child = spawn(compiled('file-manager', 'gio-2.0'), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    await act();
    return (await lines.next()).value;
  } finally {
    child.kill('SIGKILL');
  }
}
