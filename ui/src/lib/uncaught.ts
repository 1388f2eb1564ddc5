import type { RootOptions } from 'react-dom/client';
import { isIpcError } from './errors';
import { commands } from './ipc';

const MOST_REPORTS = 20;
const MOST_LETTERS = 1000;
const MOST_FRAMES = 6;

let reports = 0;

/** Listens for what nothing in the page caught. The log is where a person can find it later. */
export function watchUncaught(): void {
  window.addEventListener('error', ({ error, message }) => report('error', error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => report('rejection', reason));
}

/** What React keeps from the window: errors while rendering, caught by a page's frame or not. */
export const rootErrors: RootOptions = {
  onUncaughtError: (error) => report('render', error),
  // A command's refusal has been told on the page that stands in for the one asked for.
  onCaughtError: (error) => isIpcError(error) || report('caught', error),
  onRecoverableError: (error) => report('recovered', error),
};

/** Work behind everybody's back failed: nobody asked for it, so only the log hears of it. */
export function reportUnasked(error: unknown): void {
  report('unasked', error);
}

function report(kind: string, error: unknown): void {
  try {
    if (reports >= MOST_REPORTS || isBenign(error)) return;
    reports += 1;
    const message = `${kind} ${describe(error)}`.slice(0, MOST_LETTERS);
    // An error of reporting errors has nowhere left to go.
    commands.reportError(message).catch(() => {});
  } catch {
    // The same.
  }
}

/** Browsers tell of work put off to the next frame, and of a page change overtaken by the next. */
function isBenign(error: unknown): boolean {
  const text = error instanceof Error || error instanceof DOMException ? error.message : error;
  if (typeof text !== 'string') return false;
  if (text.startsWith('ResizeObserver loop')) return true;
  return error instanceof DOMException && /transition/i.test(text);
}

function describe(error: unknown): string {
  // Its values may hold titles and file names; the code is enough.
  if (isIpcError(error)) return `IpcError: ${error.code}`;
  if (!(error instanceof Error || error instanceof DOMException)) {
    return withoutFolders(`${typeof error}: ${String(error)}`);
  }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /:\d+:\d+\)?$/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
  return withoutFolders([`${error.name}: ${error.message}`, ...frames].join('\n'));
}

/** Addresses and paths end up as their last part: which script, but not where anything lies. */
function withoutFolders(text: string): string {
  return text
    .replace(/\b[a-z][\w+.-]*:\/\/[^\s()]*\//gi, '')
    .replace(/(?<![\w.])(?:[a-z]:)?[\\/](?:[^\s\\/]+[\\/])+/gi, '');
}
