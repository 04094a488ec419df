/** Azure's time, as its responses show it. */

import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { describe, expect, jest, test } from '@jest/globals';
import { ServiceClock } from '../../src/azure/service-clock.ts';
import { now } from '../../src/runtime/clock.ts';

const hour = 3_600_000;

async function after(answers: readonly (readonly [status: number, date: string | undefined])[]) {
  const lines: string[] = [];
  const info = (line: string) => void lines.push(line);
  const log = { info, debug: info, warning: info, step: info };
  const clock = new ServiceClock(log);
  for (const [status, date] of answers) {
    const headers = createHttpHeaders(date === undefined ? {} : { Date: date });
    const client = clock.setBy({ sendRequest: async (request) => ({ request, status, headers }) });
    await client.sendRequest(createPipelineRequest({ url: 'https://management.azure.com/' }));
  }
  return { ahead: Math.round((clock.timeOf(now()) - Date.now()) / hour), lines };
}

const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

describe('the clock', () => {
  test.each([
    ['a clock that is behind', [[200, at(2 * hour)]], 2],
    ['one that is ahead', [[200, at(-2 * hour)]], -2],
    ['one that agrees except for the response time', [[200, at(-30_000)]], 0],
    ['a refusal, which may come from something in between', [[403, at(2 * hour)]], 0],
    ['no date', [[200, undefined]], 0],
    [
      'nonsense',
      [
        [200, '2099'],
        [200, 'Fri, 99 Xyz 2099 99:99:99 GMT'],
        [200, '+275760-09-13T00:00:00Z'],
      ],
      0,
    ],
    [
      'a clock that was corrected meanwhile',
      [
        [200, at(2 * hour)],
        [200, at(0)],
      ],
      0,
    ],
  ] as const)('%s', async (_what, answers, expected) => {
    const { ahead, lines } = await after(answers);
    expect(ahead + 0).toBe(expected);
    expect(lines.length).toBe(answers.length === 2 || expected !== 0 ? 1 : 0);
  });

  test("tells the time of a moment before the runner's clock was corrected", async () => {
    const realNow = Date.now.bind(Date);
    const runner = jest.spyOn(Date, 'now').mockImplementation(() => realNow() - 2 * hour);
    try {
      const clock = new ServiceClock({ info() {}, debug() {}, warning() {}, step() {} });
      const moment = now();
      const before = realNow();
      runner.mockImplementation(realNow);
      const headers = createHttpHeaders({ Date: new Date(realNow()).toUTCString() });
      const client = clock.setBy({ sendRequest: async (request) => ({ request, status: 200, headers }) });
      await client.sendRequest(createPipelineRequest({ url: 'https://management.azure.com/' }));
      expect(Math.abs(clock.timeOf(moment) - before)).toBeLessThan(1000);
    } finally {
      runner.mockRestore();
    }
  });

  test.each([
    ['a second before the request', -1000, false],
    ['in the second in which the request began', 0, true],
    ['during the request', 2000, true],
    ['at a time that the answer does not tell', Number.NaN, false],
  ])('holds a creation against the date of the answer: %s', async (_, later, expected) => {
    // This machine's clock is wrong by less than what is told.
    const began = Math.floor(Date.now() / 1000) * 1000 - 40_000;
    const clock = new ServiceClock({ info() {}, debug() {}, warning() {}, step() {} });
    const since = now();
    const headers = createHttpHeaders({ Date: new Date(began + 3000).toUTCString() });
    const client = clock.setBy({ sendRequest: async (request) => ({ request, status: 201, headers }) });
    const monotonic = jest.spyOn(process.hrtime, 'bigint').mockReturnValue(BigInt(Math.round((since + 2500) * 1e6)));
    try {
      await client.sendRequest(createPipelineRequest({ url: 'https://management.azure.com/' }));
      expect(clock.isSince(began + later, since)).toBe(expected);
    } finally {
      monotonic.mockRestore();
    }
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
