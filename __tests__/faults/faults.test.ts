/** Slow: three runs for each fault. Each request of an `ensure` with each kind of fault. `npm run test:night -- faults` runs all of them, otherwise a sample. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { fastClock } from '../bundle/run-bundle.ts';
import { type FaultName, faultNames, faults, isHang } from './faults.ts';
import { isLike, isTarget, mayNotCome, requestsOf, type Target } from './requests.ts';
import { sample } from './sample.ts';
import {
  byAccessPolicy,
  everything,
  faultsAfterwards,
  faultsOfEnding,
  fromEmpty,
  recoveredKey,
  recoveredVault,
  run,
  type Scenario,
  setUp,
  withClouds,
} from './scenario.ts';

interface Case {
  readonly scenario: Scenario;
  readonly fault: FaultName;
  readonly target: Target;
  /** How often; without it, each time. */
  readonly times?: number;
}

interface Result extends Case {
  readonly struck: boolean;
  readonly met: number;
  readonly wrong: readonly string[];
}

const scenarios = everything ? [fromEmpty, recoveredKey, recoveredVault, byAccessPolicy] : [fromEmpty, recoveredKey];
const minutes = 60_000;

async function casesOf(scenario: Scenario, cloud: RunningCloud): Promise<Case[]> {
  const targets = await requestsOf(cloud, scenario);
  return faultNames.flatMap((fault) =>
    targets.flatMap((target) => [
      { scenario, fault, target, times: 1 },
      ...(isHang(fault) || target.nth > 1 ? [] : [{ scenario, fault, target }]),
    ]),
  );
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
  return faultNames.flatMap((fault, index) => {
    const own = cases.filter((one) => one.fault === fault);
    const [once, always] = [own.filter(({ times }) => times === 1), own.filter(({ times }) => times === undefined)];
    // Of those that last, by day some kinds.
    return [...sample(once, 1, index + 1), ...(index % 4 === 0 ? sample(always, 1, index + 1) : [])];
  });
}

async function play(cloud: RunningCloud, { scenario, fault, target, times }: Case): Promise<Result> {
  setUp(cloud, scenario);
  const when = times === 1 ? isTarget(target) : isLike(target);
  cloud.faults.push({ when, do: faults[fault], ...(times !== undefined && { times }) });
  // In a sample, time limits are shortened.
  const environment = isHang(fault) && !everything ? fastClock(6, 'limits') : {};
  const ended = await run(cloud, scenario, {}, { environment });
  const met = cloud.transcript.filter((exchange) => exchange.fault !== undefined).length;
  cloud.faults.length = 0;
  const wrong = [
    ...faultsOfEnding(ended),
    ...(await faultsAfterwards(cloud, scenario, ended.outputs['ready'] === 'true')),
  ];
  return { scenario, fault, target, struck: met > 0, met, wrong };
}

describe('a request that meets a fault, once or each time', () => {
  const results: Result[] = [];

  beforeAll(
    async () => {
      const cases = chosen(await allCases());
      const note = async (cloud: RunningCloud, one: Case) => void results.push(await play(cloud, one));
      // Cases that hang only wait, so many of them can run in parallel.
      await Promise.all([
        withClouds(
          cases.filter(({ fault }) => !isHang(fault)),
          everything ? 4 : 2,
          note,
        ),
        withClouds(
          cases.filter(({ fault }) => isHang(fault)),
          everything ? 10 : 2,
          note,
        ),
      ]);
    },
    everything ? 180 * minutes : 15 * minutes,
  );

  test.each(faultNames)('%s', (fault) => {
    const own = results.filter((result) => result.fault === fault);
    const missed = own.filter(({ target, struck }) => !struck && !mayNotCome(target));
    const bad = own.filter(({ wrong }) => wrong.length > 0);
    expect(own.length).toBeGreaterThan(0);
    // It is sent again only so often.
    expect(own.filter(({ met }) => met > 40)).toEqual([]);
    expect([...missed, ...bad].map(({ scenario, target, wrong }) => [scenario.tenant, target, wrong])).toEqual([]);
  });
});
