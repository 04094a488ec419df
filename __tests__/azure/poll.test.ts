import { jest } from '@jest/globals';
import { poll } from '../../src/azure/poll.ts';
import { Deadline } from '../../src/runtime/deadline.ts';

afterEach(() => {
  jest.useRealTimers();
});

/** What comes of a wait for something that never is, after so many seconds, and what the log says of it. */
async function waited(deadline: number, seconds: number, limits: { timeout: number; withinDeadline?: boolean }) {
  jest.useFakeTimers();
  const what = { en: 'the snow to melt', fr: 'que la neige fonde' };
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line), debug() {}, warning() {}, step() {} };
  const options = { what, why: 'it is cold', ...limits };
  const outcome = poll({ deadline: new Deadline(deadline), log }, options, () => Promise.resolve(undefined));
  const ended = outcome.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(seconds * 1000);
  return { lines, ended: await ended };
}

test('tells that it waits and still waits, and ends at the deadline, which is not the end of its own time', async () => {
  const { lines, ended } = await waited(30_000, 31, { timeout: 60_000 });
  expect(lines).toEqual([
    'Waiting for the snow to melt, 60.0 s at most: it is cold.',
    expect.stringMatching(/^Still waiting for the snow to melt \(1\d\.\d s of 60\.0 s\)\.$/),
  ]);
  const operation = { en: 'wait for the snow to melt', fr: 'attendre que la neige fonde' };
  expect(ended).toMatchObject({ reason: 'deadline', operation });
});

test.each([
  ['at the end of its time', 60_000, { timeout: 5_000 }, /^Gave up .* after [45]\.\d s\.$/],
  [
    'where a pause would pass the deadline',
    8_000,
    { timeout: 60_000, withinDeadline: true },
    /^Gave up waiting for the snow to melt after [12]\.\d s: more would pass the time limit\.$/,
  ],
])('gives up %s, and says so', async (_, end, limits, said) => {
  const { lines, ended } = await waited(end, 7, limits);
  expect([ended, lines.at(-1)]).toEqual([undefined, expect.stringMatching(said)]);
});
