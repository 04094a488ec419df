import { afterEach, expect, jest, test } from '@jest/globals';
import { poll } from '../../src/azure/poll.ts';
import { Deadline } from '../../src/runtime/deadline.ts';

afterEach(() => {
  jest.useRealTimers();
});

const log = { info() {}, debug() {}, warning() {}, step() {} };

test('ends at the deadline, which is reported differently from the end of its own time', async () => {
  jest.useFakeTimers();
  const what = { en: 'the snow to melt', fr: 'que la neige fonde' };
  const never = () => Promise.resolve(undefined);
  const outcome = poll({ deadline: new Deadline(30_000), log }, { what, timeout: 60_000, why: 'it is cold' }, never);
  const caught = outcome.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(31_000);
  expect(await caught).toMatchObject({
    reason: 'deadline',
    operation: { en: 'wait for the snow to melt', fr: 'attendre que la neige fonde' },
  });
});
