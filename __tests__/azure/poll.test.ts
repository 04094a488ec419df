import { jest } from '@jest/globals';
import { poll } from '../../src/azure/poll.ts';
import { Deadline } from '../../src/runtime/deadline.ts';

afterEach(() => {
  jest.useRealTimers();
});

test('tells that it waits and still waits, and ends at the deadline, which is not the end of its own time', async () => {
  jest.useFakeTimers();
  const what = { en: 'the snow to melt', fr: 'que la neige fonde' };
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line), debug() {}, warning() {}, step() {} };
  const never = () => Promise.resolve(undefined);
  const outcome = poll({ deadline: new Deadline(30_000), log }, { what, timeout: 60_000, why: 'it is cold' }, never);
  const caught = outcome.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(31_000);
  expect(lines).toEqual([
    'Waiting for the snow to melt, 60.0 s at most: it is cold.',
    expect.stringMatching(/^Still waiting for the snow to melt \(1\d\.\d s of 60\.0 s\)\.$/),
  ]);
  expect(await caught).toMatchObject({
    reason: 'deadline',
    operation: { en: 'wait for the snow to melt', fr: 'attendre que la neige fonde' },
  });
});

test.each([
  ['at the end of its time', 60_000, { timeout: 5_000 }, /^Gave up waiting for the snow to melt after [45]\.\d s\.$/],
  [
    'where a pause would pass the deadline',
    8_000,
    { timeout: 60_000, withinDeadline: true },
    /^Gave up waiting for the snow to melt after [12]\.\d s: more would pass the time limit\.$/,
  ],
])('gives up %s, and says so', async (_, end, limits, said) => {
  jest.useFakeTimers();
  const what = { en: 'the snow to melt', fr: 'que la neige fonde' };
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line), debug() {}, warning() {}, step() {} };
  const options = { what, why: 'it is cold', ...limits };
  const outcome = poll({ deadline: new Deadline(end), log }, options, () => Promise.resolve(undefined));
  await jest.advanceTimersByTimeAsync(7_000);
  await expect(outcome).resolves.toBeUndefined();
  expect(lines.at(-1)).toMatch(said);
});
