import { createMemoryHistory } from '@tanstack/react-router';
import axe from 'axe-core';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from '../app/App';
import { readLater } from '../components/later';
import { clearToasts } from '../components/Toasts';
import { rootErrors } from '../lib/uncaught';
import { FakeBackend, type FakeOptions } from './fakeBackend';

let cleanUp: (() => Promise<void>) | null = null;

/** The whole app over a fake native side, at an address; `prepare` says what that side holds. */
export async function renderApp(
  options: FakeOptions = {},
  address = '/',
  prepare: (backend: FakeBackend) => void = () => {},
) {
  const backend = new FakeBackend(options);
  prepare(backend);
  backend.install();
  if (!options.unread) await readLater();
  const history = createMemoryHistory({ initialEntries: [address] });
  const host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  const screen = await render(<App boot={backend.boot} history={history} />, {
    container: host,
    createRootOptions: rootErrors,
  });
  cleanUp = async () => {
    // The page goes before the native side it asks.
    await screen.unmount();
    backend.remove();
    host.remove();
  };
  return { backend, screen, history };
}

export async function removeFakes(): Promise<void> {
  clearToasts();
  await cleanUp?.();
  cleanUp = null;
}

/** Fails with the rule and the element when the page at rest is not accessible: half faded in, nothing has its contrast. */
export async function expectAccessible(excepted: string[] = []): Promise<void> {
  const isMoving = () =>
    document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' &&
          effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
  await expect.poll(isMoving, { timeout: 5000 }).toBe(false);
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: Object.fromEntries(excepted.map((rule) => [rule, { enabled: false }])),
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found).toEqual([]);
}
