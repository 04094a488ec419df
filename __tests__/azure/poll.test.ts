import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { poll } from '../../src/azure/poll.ts';
import { Deadline, Interrupted } from '../../src/runtime/deadline.ts';
import { keepLog } from './log-kept.ts';

const window = { what: { en: 'the snow to melt', fr: 'que la neige fonde' }, timeout: 60_000, why: 'it is cold' };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Waits for something that appears after that many milliseconds. */
function waitUntil(comes: number, minutes = 10) {
  const deadline = new Deadline(minutes * 60_000);
  const log = keepLog();
  const from = performance.now();
  const ask = async () => (performance.now() - from >= comes ? 'melted' : undefined);
  const asked = jest.fn(ask);
  return { log, asked, deadline, outcome: poll({ deadline, log }, window, asked) };
}

test('ends at the deadline, which is reported differently from the end of its own time', async () => {
  const { outcome } = waitUntil(90_000, 0.5);
  const caught = outcome.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(31_000);
  const error = await caught;
  expect(error).toBeInstanceOf(Interrupted);
  expect(error).toMatchObject({
    reason: 'deadline',
    operation: { en: 'wait for the snow to melt', fr: 'attendre que la neige fonde' },
  });
});
