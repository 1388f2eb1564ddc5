import '../app/watch';
import '../app/tokens.css';
import { afterEach, expect } from 'vitest';
import { reportedErrors } from './fakeBackend';
import { removeFakes } from './renderApp';

afterEach(async () => {
  await removeFakes();
  expect(reportedErrors.splice(0), 'the page must not have uncaught errors').toEqual([]);
});
