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

test('allows everything before the deadline, and nothing after it', async () => {
  const deadline = new Deadline(1000);
  expect(() => deadline.check(read)).not.toThrow();
  await jest.advanceTimersByTimeAsync(1000);
  expect(() => deadline.check(read)).toThrow('read: deadline');
  expect(deadline.signal.aborted).toBe(true);
});

test('allows a pause only if there is still time for something after it', async () => {
  const deadline = new Deadline(1000);
  expect([deadline.allows(900), deadline.allows(1000), deadline.allows(5000)]).toEqual([true, false, false]);
  await jest.advanceTimersByTimeAsync(500);
  expect([deadline.allows(400), deadline.allows(600)]).toEqual([true, false]);
  deadline.cancel();
  expect(deadline.allows(1)).toBe(false);
});

test('waits as long as requested', async () => {
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

test('a wait that would pass the deadline is not started', async () => {
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
