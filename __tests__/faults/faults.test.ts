/** Each request of an `ensure` with each kind of fault: by day a sample. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { isNight } from '../at-night.ts';
import { type FaultName, faultNames, faults, isEnd, isHang } from './faults.ts';
import { isAfter, isLike, isTarget, mayNotCome, requestsOf, type Target } from './requests.ts';
import { sample } from './sample.ts';
import {
  byAccessPolicy,
  faultsAfterwards,
  faultsOfEnding,
  fromEmpty,
  recoveredKey,
  recoveredVault,
  run,
  type Scenario,
  setUp,
} from './scenario.ts';

interface Case {
  readonly scenario: Scenario;
  readonly target: Target;
  /** How often; without it, each time. */
  readonly times?: number;
}

const scenarios = isNight ? [fromEmpty, recoveredKey, recoveredVault, byAccessPolicy] : [fromEmpty, recoveredKey];
const once: Case[] = [];
const always: Case[] = [];
let cloud: RunningCloud;

beforeAll(async () => {
  cloud = await startCloud();
  for (const scenario of scenarios) {
    for (const target of await requestsOf(cloud, scenario)) {
      once.push({ scenario, target, times: 1 });
      if (target.nth === 1) always.push({ scenario, target });
    }
  }
});
afterAll(() => cloud.stop());

const isWrite = ({ target }: Case) => /^(?:PUT|POST graph)/.test(target.signature);

/** Each fault meets other requests; of those that last, by day some kinds. */
function casesOf(fault: FaultName): Case[] {
  const [seed, count] = [faultNames.indexOf(fault), isNight ? 25 : 1];
  // Between two writes less exists than is needed.
  if (isEnd(fault)) return [...sample(once.filter(isWrite), count, seed), ...sample(once, count, seed)];
  const isLasting = !isHang(fault) && (isNight || seed % 4 === 0);
  return [...sample(once, count, seed), ...(isLasting ? sample(always, count, seed) : [])];
}

async function faultsOf(fault: FaultName, { scenario, target, times }: Case): Promise<string[]> {
  setUp(cloud, scenario);
  const when = times === 1 ? isTarget(target) : isLike(target);
  cloud.faults.push({ when, do: faults[fault], ...(times !== undefined && { times }) });
  if (isEnd(fault)) cloud.faults.push({ when: isAfter(target), do: { kind: 'reset', moment: 'before' } });
  const ended = await run(cloud, scenario, {}, { environment: { FAST_LIMITS: isHang(fault) ? '1' : '0' } });
  const met = cloud.transcript.filter((exchange) => exchange.fault !== undefined).length;
  cloud.faults.length = 0;
  return [
    ...faultsOfEnding(ended),
    ...(met === 0 && !mayNotCome(target) ? ['the request did not come'] : []),
    // It is sent again only so often.
    ...(met > 40 && !isEnd(fault) ? [`sent ${met} times`] : []),
    ...(await faultsAfterwards(cloud, scenario, ended.outputs['ready'] === 'true')),
  ];
}

describe('a request that meets a fault, once or each time', () => {
  test.each(faultNames)('%s', async (fault) => {
    for (const one of casesOf(fault))
      expect([one.scenario.tenant, one.target, await faultsOf(fault, one)]).toEqual([
        one.scenario.tenant,
        one.target,
        [],
      ]);
  });
});
