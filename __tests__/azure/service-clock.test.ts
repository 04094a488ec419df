/** Azure's time, as its responses show it. */

import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { jest } from '@jest/globals';
import { ServiceClock } from '../../src/azure/service-clock.ts';
import { now } from '../../src/runtime/clock.ts';

const hour = 3_600_000;

async function after(answers: readonly (readonly [status: number, date: string | undefined])[]) {
  const lines: string[] = [];
  const info = (line: string) => void lines.push(line);
  const log = { info, debug: info, warning: info, step: info };
  const clock = new ServiceClock(log);
  for (const [status, date] of answers) await answer(clock, date, status);
  return { ahead: Math.round((clock.timeOf(now()) - Date.now()) / 10_000) * 10, lines };
}

async function answer(clock: ServiceClock, date: string | undefined, status = 200): Promise<void> {
  const headers = createHttpHeaders(date === undefined ? {} : { Date: date });
  const client = clock.setBy({ sendRequest: async (request) => ({ request, status, headers }) });
  await client.sendRequest(createPipelineRequest({ url: 'https://management.azure.com/' }));
}

const silent = { info() {}, debug() {}, warning() {}, step() {} };
const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

describe('the clock', () => {
  test.each([
    ['a clock that is behind', [[200, at(2 * hour)]], 7200, 1],
    ['one that is ahead', [[200, at(-2 * hour)]], -7200, 1],
    ['one that is half a minute ahead', [[200, at(-30_000)]], -30, 0],
    ['one that is less than a minute behind', [[200, at(50_000)]], 50, 0],
    ['a refusal, which may come from something in between', [[403, at(2 * hour)]], 0, 0],
    ['no date', [[200, undefined]], 0, 0],
    [
      'nonsense',
      [
        [200, '2099'],
        [200, 'Fri, 99 Xyz 2099 99:99:99 GMT'],
        [200, '+275760-09-13T00:00:00Z'],
      ],
      0,
      0,
    ],
    [
      'a front end that was wrong',
      [
        [200, at(2 * hour)],
        [200, at(20_000)],
      ],
      20,
      1,
    ],
  ] as const)('%s', async (_what, answers, expected, said) => {
    const { ahead, lines } = await after(answers);
    expect(ahead + 0).toBe(expected);
    expect(lines.length).toBe(said);
  });

  test("does not follow the runner's clock when that is corrected", async () => {
    const realNow = Date.now.bind(Date);
    const runner = jest.spyOn(Date, 'now').mockImplementation(() => realNow() - 2 * hour);
    try {
      const clock = new ServiceClock(silent);
      const moment = now();
      const before = realNow();
      await answer(clock, new Date(before).toUTCString());
      runner.mockImplementation(realNow);
      expect(Math.abs(clock.timeOf(moment) - before)).toBeLessThan(1000);
    } finally {
      runner.mockRestore();
    }
  });

  test("is never behind the date of Azure's last answer", async () => {
    const clock = new ServiceClock(silent);
    for (const date of [at(40_000), at(0), at(45_000)]) {
      await answer(clock, date);
      expect(clock.timeOf(now())).toBeGreaterThanOrEqual(Date.parse(date));
    }
  });

  test.each([
    ['ten seconds before the request', -10_000, false],
    ["a second before the answer before it, by another front end's clock", -1000, true],
    ['in the second in which the request began', 0, true],
    ['during the request', 2000, true],
    ['at a time that the answer does not tell', Number.NaN, false],
  ])('compares a creation with the dates of answers: %s', async (_, later, expected) => {
    // This machine's clock is wrong by less than what is told.
    const began = Math.floor(Date.now() / 1000) * 1000 - 40_000;
    const clock = new ServiceClock(silent);
    await answer(clock, new Date(began).toUTCString());
    expect(clock.isSince(began + later, now())).toBe(expected);
  });

  test('a difference is logged once, with its size', async () => {
    const { lines } = await after([
      [200, at(2 * hour)],
      [200, at(2 * hour)],
    ]);
    expect(lines).toEqual([
      expect.stringMatching(
        /^This machine's clock is (?:7200|719\d)\.\d s behind Azure's\. Dates are compared with Azure's\.$/,
      ),
    ]);
  });
});
