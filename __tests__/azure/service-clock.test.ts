/** Azure's time, as its responses show it. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { jest } from '@jest/globals';
import { ServiceClock } from '../../src/azure/service-clock.ts';
import { now } from '../../src/runtime/clock.ts';

const hour = 3_600_000;

/** A clock, what it logs, and answers with a date that set it. */
function clockOf() {
  const lines: string[] = [];
  const info = (line: string) => void lines.push(line);
  const clock = new ServiceClock({ info, debug: info, warning: info, step: info });
  const answer = async (date: string | undefined, status = 200) => {
    const headers = createHttpHeaders(date === undefined ? {} : { Date: date });
    const client = clock.setBy({ sendRequest: async (request) => ({ request, status, headers }) });
    await client.sendRequest(createPipelineRequest({ url: 'https://management.azure.com/' }));
  };
  return { clock, lines, answer };
}

const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

test.each([
  ['a clock that is behind', [[200, at(2 * hour)]], 7200, 1],
  ['one that is ahead', [[200, at(-2 * hour)]], -7200, 1],
  ['one that is less than a minute behind', [[200, at(50_000)]], 50, 0],
  ['a refusal, which may come from something in between', [[403, at(2 * hour)]], 0, 0],
  ['no date', [[200, undefined]], 0, 0],
  ['nonsense', ['2099', 'Fri, 99 Xyz 2099 99:99:99 GMT', '+275760-09-13T00:00:00Z'].map((date) => [200, date]), 0, 0],
  ['a front end that was wrong', [2 * hour, 20_000].map((difference) => [200, at(difference)]), 20, 1],
  ['twice the same, told once', [1, 2].map(() => [200, at(2 * hour)]), 7200, 1],
] as [string, [number, string | undefined][], number, number][])('%s', async (_what, answers, ahead, said) => {
  const { clock, lines, answer } = clockOf();
  for (const [status, date] of answers) await answer(date, status);
  expect(Math.round((clock.timeOf(now()) - Date.now()) / 10_000) * 10 + 0).toBe(ahead);
  expect(lines.length).toBe(said);
  for (const line of lines)
    expect(line).toMatch(
      /^This machine's clock is 7\d{3}\.\d s (?:behind|ahead of) Azure's\. Dates are compared with /,
    );
});

test("does not follow the runner's clock when that is corrected", async () => {
  const realNow = Date.now.bind(Date);
  const runner = jest.spyOn(Date, 'now').mockImplementation(() => realNow() - 2 * hour);
  try {
    const { clock, answer } = clockOf();
    const [moment, before] = [now(), realNow()];
    await answer(new Date(before).toUTCString());
    runner.mockImplementation(realNow);
    expect(Math.abs(clock.timeOf(moment) - before)).toBeLessThan(1000);
  } finally {
    runner.mockRestore();
  }
});

test("is never behind the date of Azure's last answer", async () => {
  const { clock, answer } = clockOf();
  for (const date of [at(40_000), at(0), at(45_000)]) {
    await answer(date);
    expect(clock.timeOf(now())).toBeGreaterThanOrEqual(Date.parse(date));
  }
});

test.each([
  ['ten seconds before the request', -10_000, false],
  ["a second before the answer before it, by another front end's clock", -1000, true],
  ['during the request', 2000, true],
  ['at a time that the answer does not tell', Number.NaN, false],
])('compares a creation with the dates of answers: %s', async (_, later, expected) => {
  // This machine's clock is wrong by less than what is told.
  const began = Math.floor(Date.now() / 1000) * 1000 - 40_000;
  const { clock, answer } = clockOf();
  await answer(new Date(began).toUTCString());
  expect(clock.isSince(began + later, now())).toBe(expected);
});
