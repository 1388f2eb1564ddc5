import { expect, test } from 'vitest';
import { reportedErrors } from '../../test/fakeBackend';
import { renderApp } from '../../test/renderApp';

const taken = () => reportedErrors.splice(0);

test('what nothing catches is reported, without folders and without values', async () => {
  await renderApp();
  const error = new TypeError('x is undefined in file:///home/ada/films/a.js');
  error.stack = 'draw@tauri://localhost/assets/index-1.js:10:20\nnot a frame';
  window.dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
  const reason = { code: 'conflict', field: null, params: { name: 'Nosferatu' } };
  const promise = Promise.resolve();
  window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
  expect(taken()).toEqual([
    'error TypeError: x is undefined in a.js\ndraw@index-1.js:10:20',
    'rejection IpcError: conflict',
  ]);
});

test('what every browser says now and then is not, and no run floods the log', async () => {
  await renderApp();
  const message = 'ResizeObserver loop completed with undelivered notifications.';
  window.dispatchEvent(new ErrorEvent('error', { message }));
  const skipped = new DOMException('Transition was skipped', 'AbortError');
  const promise = Promise.resolve();
  window.dispatchEvent(
    new PromiseRejectionEvent('unhandledrejection', { promise, reason: skipped }),
  );
  expect(taken()).toEqual([]);
  for (let round = 0; round < 25; round += 1) {
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('x'.repeat(5000)) }));
  }
  const reports = taken();
  expect(reports.length).toBeLessThanOrEqual(20);
  expect(reports.every((report) => report.length <= 1000)).toBe(true);
});
