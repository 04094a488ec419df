import { jest } from '@jest/globals';
import { Deadline } from '../../src/runtime/deadline.ts';

const read = { en: 'read', fr: 'lire' };
const rest = { en: 'rest', fr: 'attendre' };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('allows everything before the deadline, and nothing after it, also if the job is canceled then', async () => {
  const deadline = new Deadline(1000);
  expect(() => deadline.check(read)).not.toThrow();
  await jest.advanceTimersByTimeAsync(1000);
  expect(deadline.signal.aborted).toBe(true);
  deadline.cancel();
  expect(() => deadline.check(read)).toThrow('read: deadline');
});

test('allows a pause only if there is still time for something after it', async () => {
  const deadline = new Deadline(1000);
  expect([deadline.allows(900), deadline.allows(1000), deadline.allows(5000)]).toEqual([true, false, false]);
  await jest.advanceTimersByTimeAsync(500);
  expect([deadline.allows(400), deadline.allows(600)]).toEqual([true, false]);
  deadline.cancel();
  expect(deadline.allows(1)).toBe(false);
});

test('waits as long as requested, and begins no wait that would pass the deadline', async () => {
  const deadline = new Deadline(1000);
  const ended: unknown[] = [];
  void deadline.wait(400, rest).then(() => ended.push('waited'));
  void deadline.wait(5000, rest).catch((error: unknown) => ended.push(error));
  await jest.advanceTimersByTimeAsync(399);
  expect(ended).toMatchObject([{ reason: 'deadline', operation: rest }]);
  await jest.advanceTimersByTimeAsync(1);
  expect(ended.at(-1)).toBe('waited');
});

test('ends a wait immediately when the job is canceled', async () => {
  const deadline = new Deadline(60_000);
  const waiting = deadline.wait(5000, rest).catch((error: unknown) => error);
  deadline.cancel();
  expect(await waiting).toMatchObject({ reason: 'cancelled', operation: rest });
});
