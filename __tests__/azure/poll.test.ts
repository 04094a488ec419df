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

test('if it exists immediately, there is no wait and nothing is logged', async () => {
  const { log, outcome, asked } = waitUntil(0);
  await expect(outcome).resolves.toBe('melted');
  expect([log.lines, asked.mock.calls.length]).toEqual([[], 1]);
});

test('logs what it waits for, for how long at most, why, and how long it took', async () => {
  const { log, outcome } = waitUntil(2000);
  await jest.advanceTimersByTimeAsync(5000);
  await expect(outcome).resolves.toBe('melted');
  expect(log.lines).toEqual([
    'Waiting for the snow to melt, 60.0 s at most: it is cold.',
    expect.stringMatching(/^Waited 2\.\d s for the snow to melt\.$/),
  ]);
});

test('logs that it is still waiting', async () => {
  const { log, outcome } = waitUntil(40_000);
  await jest.advanceTimersByTimeAsync(50_000);
  await outcome;
  expect(log.lines.filter((line) => line.startsWith('Still waiting for the snow to melt ('))).toHaveLength(2);
});

test('ends when its time is over, and logs how long it tried', async () => {
  const { log, outcome, asked } = waitUntil(90_000);
  await jest.advanceTimersByTimeAsync(61_000);
  await expect(outcome).resolves.toBeUndefined();
  expect(log.lines.at(-1)).toMatch(/^Gave up waiting for the snow to melt after 5\d\.\d s\.$/);
  // Rarely enough not to burden the service.
  expect(asked.mock.calls.length).toBeLessThan(25);
});

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

test('ends when the job is canceled', async () => {
  const { outcome, deadline } = waitUntil(90_000);
  const caught = outcome.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(1000);
  deadline.cancel();
  expect(await caught).toMatchObject({ reason: 'cancelled' });
});

test('an error while polling is not swallowed', async () => {
  const deadline = new Deadline(60_000);
  const failure = new Error('refused');
  await expect(poll({ deadline, log: keepLog() }, window, () => Promise.reject(failure))).rejects.toBe(failure);
});
