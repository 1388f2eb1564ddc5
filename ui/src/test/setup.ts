import '../app/watch';
import '../app/tokens.css';
import { afterEach, expect } from 'vitest';
import { reportedErrors } from './fakeBackend';
import { removeFakes } from './renderApp';

// A virtual list of React Aria asks this of a test, and would render every row without it.
Object.assign(globalThis, { process: { env: { VIRT_ON: 'true' } } });

afterEach(async () => {
  await removeFakes();
  expect(reportedErrors.splice(0), 'the page must not have uncaught errors').toEqual([]);
});
