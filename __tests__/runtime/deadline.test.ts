import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Deadline } from '../../src/runtime/deadline.ts';

const read = { en: 'read', fr: 'lire' };
const rest = { en: 'rest', fr: 'attendre' };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('allows a pause only if there is still time for something after it', async () => {
  const deadline = new Deadline(1000);
  expect([deadline.allows(900), deadline.allows(1000), deadline.allows(5000)]).toEqual([true, false, false]);
  await jest.advanceTimersByTimeAsync(500);
  expect([deadline.allows(400), deadline.allows(600)]).toEqual([true, false]);
  deadline.cancel();
  expect(deadline.allows(1)).toBe(false);
});

test('a wait that would pass the deadline is not started', async () => {
  const deadline = new Deadline(1000);
  let ended: unknown;
  void deadline.wait(5000, rest).catch((error: unknown) => {
    ended = error;
  });
  await jest.advanceTimersByTimeAsync(1);
  expect(ended).toMatchObject({ reason: 'deadline', operation: rest });
});

test('a deadline that has passed stays the reason', async () => {
  const deadline = new Deadline(1000);
  await jest.advanceTimersByTimeAsync(1000);
  deadline.cancel();
  expect(() => deadline.check(read)).toThrow('read: deadline');
});

test('once closed, it no longer ends anything', async () => {
  const deadline = new Deadline(1000);
  deadline.close();
  await jest.advanceTimersByTimeAsync(5000);
  expect(deadline.signal.aborted).toBe(false);
});
