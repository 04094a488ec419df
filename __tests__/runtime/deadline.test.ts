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

test('lets everything pass before its time, and nothing after it', async () => {
  const deadline = new Deadline(1000);
  expect(() => deadline.check(read)).not.toThrow();
  await jest.advanceTimersByTimeAsync(1000);
  expect(() => deadline.check(read)).toThrow('read: deadline');
  expect(deadline.signal.aborted).toBe(true);
});

test('allows only a pause after which something can still be done', async () => {
  const deadline = new Deadline(1000);
  expect([deadline.allows(900), deadline.allows(1000), deadline.allows(5000)]).toEqual([true, false, false]);
  await jest.advanceTimersByTimeAsync(500);
  expect([deadline.allows(400), deadline.allows(600)]).toEqual([true, false]);
  deadline.cancel();
  expect(deadline.allows(1)).toBe(false);
});

test('waits as long as asked', async () => {
  const deadline = new Deadline(10_000);
  let over = false;
  const waiting = deadline.wait(400, rest).then(() => {
    over = true;
  });
  await jest.advanceTimersByTimeAsync(399);
  expect(over).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await waiting;
  expect(over).toBe(true);
});

test('a wait that would pass the deadline is not begun', async () => {
  const deadline = new Deadline(1000);
  let ended: unknown;
  void deadline.wait(5000, rest).catch((error: unknown) => {
    ended = error;
  });
  await jest.advanceTimersByTimeAsync(1);
  expect(ended).toMatchObject({ reason: 'deadline', operation: rest });
});

test('ends a wait immediately when the job is canceled', async () => {
  const deadline = new Deadline(60_000);
  const waiting = deadline.wait(5000, rest).catch((error: unknown) => error);
  deadline.cancel();
  expect(await waiting).toMatchObject({ reason: 'cancelled', operation: rest });
});

test('a deadline that is over stays the reason', async () => {
  const deadline = new Deadline(1000);
  await jest.advanceTimersByTimeAsync(1000);
  deadline.cancel();
  expect(() => deadline.check(read)).toThrow('read: deadline');
});

test('closed, it ends nothing any more', async () => {
  const deadline = new Deadline(1000);
  deadline.close();
  await jest.advanceTimersByTimeAsync(5000);
  expect(deadline.signal.aborted).toBe(false);
});
