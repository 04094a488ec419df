/**
 * A persistent fault ends in a clear failure (or in success, if a read shows that the change was made), and the next
 * run finishes.
 */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { type FaultName, faultNames, faults, isHang } from './faults.ts';
import { requestsOf, signatureOf } from './requests.ts';
import { sample } from './sample.ts';
import { everything, faultsAfterwards, faultsOfEnding, fromEmpty, run, setUp, withClouds } from './scenario.ts';
import { keepTally } from './tally.ts';

interface Case {
  readonly fault: FaultName;
  readonly signature: string;
}

interface Result extends Case {
  readonly met: number;
  readonly succeeded: boolean;
  readonly wrong: readonly string[];
}

const staying = faultNames.filter((fault) => !isHang(fault));

async function allCases(): Promise<Case[]> {
  const cloud = await startCloud();
  const targets = await requestsOf(cloud, fromEmpty);
  await cloud.stop();
  const signatures = [...new Set(targets.map(({ signature }) => signature))];
  const writes = signatures.filter((signature) => /^(PUT|PATCH|POST graph)/.test(signature));
  const reads = signatures.filter((signature) => !writes.includes(signature));
  // Reads behave much the same under different faults: a few kinds of fault are enough.
  const forReads: FaultName[] = ['429', 'HTML 502 before it acted', '200 of another shape, before it acted'];
  return [
    ...writes.flatMap((signature) => staying.map((fault) => ({ fault, signature }))),
    ...reads.flatMap((signature) => forReads.map((fault) => ({ fault, signature }))),
  ];
}

async function play(cloud: RunningCloud, { fault, signature }: Case): Promise<Result> {
  setUp(cloud, fromEmpty);
  cloud.faults.push({ when: (request) => signatureOf(request) === signature, do: faults[fault] });
  const ended = await run(cloud, fromEmpty);
  const met = cloud.transcript.filter((exchange) => exchange.fault !== undefined).length;
  cloud.faults.length = 0;
  const ready = ended.outputs['ready'] === 'true';
  const wrong = [...faultsOfEnding(ended), ...(await faultsAfterwards(cloud, fromEmpty, ready))];
  return { fault, signature, met, succeeded: ended.exitCode === 0, wrong };
}

describe('persistent fault', () => {
  const results: Result[] = [];

  beforeAll(
    async () => {
      const cases = await allCases();
      const chosen = everything ? cases : sample(cases, 2, 7);
      await withClouds(chosen, everything ? 6 : 3, async (cloud, one) => void results.push(await play(cloud, one)));
    },
    everything ? 2_400_000 : 900_000,
  );

  test('leaves nothing unclear', () => {
    expect(results.filter(({ wrong, met }) => wrong.length > 0 || met === 0)).toEqual([]);
  });

  test('is retried only a limited number of times', () => {
    expect(results.filter(({ met }) => met > 40)).toEqual([]);
    for (const fault of new Set(results.map((result) => result.fault))) {
      const own = results.filter((result) => result.fault === fault);
      const succeeded = own.filter((result) => result.succeeded).length;
      keepTally({ loop: 'persistent fault', what: fault, cases: own.length, succeeded });
    }
  });
});
