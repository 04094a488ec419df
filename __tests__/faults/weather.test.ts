/**
 * Each request of an `ensure`, each kind of bad weather. All of them with `npm run test:faults`; otherwise a sample.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { isTarget, mayNotCome, requestsOf, type Target } from './requests.ts';
import { sample } from './sample.ts';
import {
  byAccessPolicy,
  everything,
  fastClock,
  faultsAfterwards,
  faultsOfEnding,
  fromEmpty,
  layOut,
  recoveredKey,
  recoveredVault,
  run,
  type Scenario,
  withClouds,
} from './scenario.ts';
import { keepTally } from './tally.ts';
import { isHang, type Weather, weatherNames, weathers } from './weather.ts';

interface Case {
  readonly scenario: Scenario;
  readonly weather: Weather;
  readonly target: Target;
}

interface Result extends Case {
  readonly struck: boolean;
  readonly succeeded: boolean;
  readonly wrong: readonly string[];
}

const scenarios = everything ? [fromEmpty, recoveredKey, recoveredVault, byAccessPolicy] : [fromEmpty, recoveredKey];
/** Of each weather, when not everything is asked for. */
const sampled = 2;
const minutes = 60_000;

async function casesOf(scenario: Scenario, cloud: RunningCloud): Promise<Case[]> {
  const targets = await requestsOf(cloud, scenario);
  return weatherNames.flatMap((weather) => targets.map((target) => ({ scenario, weather, target })));
}

async function allCases(): Promise<Case[]> {
  const cloud = await startCloud();
  try {
    const cases: Case[] = [];
    for (const scenario of scenarios) cases.push(...(await casesOf(scenario, cloud)));
    return cases;
  } finally {
    await cloud.stop();
  }
}

function chosen(cases: readonly Case[]): Case[] {
  if (everything) return [...cases];
  return weatherNames.flatMap((weather, index) => {
    const own = cases.filter((one) => one.weather === weather);
    return sample(own, sampled, index + 1);
  });
}

async function play(cloud: RunningCloud, { scenario, weather, target }: Case): Promise<Result> {
  layOut(cloud, scenario);
  cloud.faults.push({ when: isTarget(target), do: weathers[weather], times: 1 });
  // In a sample nobody waits for a time limit in earnest.
  const environment = isHang(weather) && !everything ? fastClock(6, 'limits') : {};
  const ended = await run(cloud, scenario, {}, { environment });
  const struck = cloud.transcript.some(({ fault }) => fault !== undefined);
  cloud.faults.length = 0;
  const wrong = [
    ...faultsOfEnding(ended),
    ...(await faultsAfterwards(cloud, scenario, ended.outputs['ready'] === 'true')),
  ];
  return { scenario, weather, target, struck, succeeded: ended.exitCode === 0, wrong };
}

describe('one request meets bad weather', () => {
  const results: Result[] = [];

  beforeAll(
    async () => {
      const cases = chosen(await allCases());
      const note = async (cloud: RunningCloud, one: Case) => void results.push(await play(cloud, one));
      // Those that hang only wait, so many of them are no burden.
      await Promise.all([
        withClouds(
          cases.filter(({ weather }) => !isHang(weather)),
          everything ? 4 : 2,
          note,
        ),
        withClouds(
          cases.filter(({ weather }) => isHang(weather)),
          everything ? 10 : 2,
          note,
        ),
      ]);
    },
    everything ? 60 * minutes : 5 * minutes,
  );

  test.each(weatherNames)('%s', (weather) => {
    const own = results.filter((result) => result.weather === weather);
    const missed = own.filter(({ target, struck }) => !struck && !mayNotCome(target));
    const bad = own.filter(({ wrong }) => wrong.length > 0);
    expect(own.length).toBeGreaterThan(0);
    expect([...missed, ...bad].map(({ scenario, target, wrong }) => [scenario.tenant, target, wrong])).toEqual([]);
    const met = own.filter(({ struck }) => struck);
    const succeeded = met.filter((result) => result.succeeded).length;
    keepTally({ loop: 'one fault', what: weather, cases: met.length, succeeded });
  });
});
