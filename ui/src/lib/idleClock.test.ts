import { afterEach, expect, test, vi } from 'vitest';
import { IdleClock } from './idleClock';

const HOUR = 3_600_000;

afterEach(() => {
  vi.restoreAllMocks();
});

test('a machine that slept was idle, though the page stood still', () => {
  const clock = new IdleClock();
  const woken = Date.now() + HOUR;
  vi.spyOn(Date, 'now').mockReturnValue(woken);
  expect(clock.idleMs).toBeGreaterThanOrEqual(HOUR - 1000);
  clock.touch();
  expect(clock.idleMs).toBeLessThan(1000);
});

test('a clock that is set back does not keep the window open', () => {
  const clock = new IdleClock();
  const [wall, page] = [Date.now() - HOUR, performance.now() + 2 * HOUR];
  vi.spyOn(Date, 'now').mockReturnValue(wall);
  vi.spyOn(performance, 'now').mockReturnValue(page);
  expect(clock.idleMs).toBeGreaterThanOrEqual(HOUR);
});
