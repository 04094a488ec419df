/**
 * A run killed at each request, before or after the service acts on it: the next run finishes, and each resource exists
 * once.
 */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { isTarget, mayNotCome, requestsOf, type Target } from './requests.ts';
import { sample } from './sample.ts';
import {
  everything,
  faultsAfterwards,
  fromEmpty,
  recoveredKey,
  run,
  type Scenario,
  setUp,
  withClouds,
} from './scenario.ts';

const moments = ['before', 'after'] as const;
type Moment = (typeof moments)[number];

interface Case {
  readonly scenario: Scenario;
  readonly target: Target;
  readonly moment: Moment;
}

interface Result extends Case {
  readonly killed: boolean;
  readonly wrong: readonly string[];
}

/** Of each moment: of the writes, and of all requests. */
const sampled = 1;

function sampleOf(cases: readonly Case[]): Case[] {
  const writes = cases.filter(({ target }) => /^(PUT|POST graph)/.test(target.signature));
  return [...sample(writes, sampled, 3), ...sample(cases, sampled, 4)];
}

/** Ends the process at the request; the service acts on it only when the moment is `after`. */
async function killAt(cloud: RunningCloud, { scenario, target, moment }: Case): Promise<boolean> {
  setUp(cloud, scenario);
  const kill = new AbortController();
  const hits = isTarget(target);
  const strike = async (isHit: boolean) => {
    if (!isHit) return;
    kill.abort();
    // Never resolves: the request ends with its sender.
    await new Promise<void>(() => {});
  };
  if (moment === 'before') cloud.onRequest = (request, index) => strike(hits(request, index));
  else cloud.onAnswer = (request, _answer, index) => strike(hits(request, index));
  const { signal } = await run(
    cloud,
    scenario,
    {},
    {
      onSpawn: (child) => {
        kill.signal.addEventListener('abort', () => child.kill('SIGKILL'));
      },
    },
  );
  cloud.onRequest = undefined;
  cloud.onAnswer = undefined;
  return signal === 'SIGKILL';
}

describe('killed at a request', () => {
  const results: Result[] = [];

  beforeAll(
    async () => {
      const cases: Case[] = [];
      const cloud = await startCloud();
      for (const scenario of everything ? [fromEmpty, recoveredKey] : [fromEmpty]) {
        const targets = await requestsOf(cloud, scenario);
        cases.push(...moments.flatMap((moment) => targets.map((target) => ({ scenario, target, moment }))));
      }
      await cloud.stop();
      const chosen = everything
        ? cases
        : moments.flatMap((moment) => sampleOf(cases.filter((one) => one.moment === moment)));
      await withClouds(chosen, 3, async (own, one) => {
        const killed = await killAt(own, one);
        results.push({ ...one, killed, wrong: await faultsAfterwards(own, one.scenario, false) });
      });
    },
    everything ? 1_200_000 : 900_000,
  );

  test.each(moments)('%s the service acts', (moment) => {
    const own = results.filter((result) => result.moment === moment);
    expect(own.length).toBeGreaterThan(0);
    const missed = own.filter(({ killed, target }) => !killed && !mayNotCome(target));
    expect([...missed, ...own.filter(({ wrong }) => wrong.length > 0)]).toEqual([]);
  });
});
