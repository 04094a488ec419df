/** Slow: it reads answers of many megabytes. The memory of a run is bounded, whatever Azure answers, and its result is always published. */

import { budget } from '../../../bench/budget.ts';
import { printedPeak, printsPeak } from '../../../bench/peak-memory.ts';
import { type FaultName, namedFaults } from '../../../emulator/faults/catalog.ts';
import type { CloudRequest } from '../../../emulator/service.ts';
import { enlarge } from '../../../emulator/tenants/enlarge.ts';
import { someByDay } from '../../at-night.ts';
import { fastClock } from '../../hosted-runs/run-hosted.ts';
import { useCloud } from '../harness.ts';

const harness = useCloud('ready');

/** MiB; 85 of them are those of any run. */
const most = budget.peakMemoryOfHostileAnswersMiB;

// A busy machine needs more than the time limit of an attempt for such answers.
const patient = fastClock(1 / 50, 'limits');
const environment = { ...patient, NODE_OPTIONS: `${patient['NODE_OPTIONS']} ${printsPeak.NODE_OPTIONS}` };

async function peakOf(inputs: Readonly<Record<string, string>> = {}) {
  const ended = await harness.run({ mode: 'verify', ...inputs }, { environment, ownProcess: true });
  return { ...ended, peak: printedPeak(ended.log) };
}

const hostile: FaultName[] = [
  'long-lists',
  'gzip-bomb',
  'long-names',
  'many-pages',
  'nested-json',
  'nested-json-small',
  'empty-objects',
  'huge-page',
];

describe('a run to which every list or answer is', () => {
  test.each(someByDay(hostile))('%s', async (name) => {
    const named = namedFaults.get(name);
    if (named === undefined) throw new Error(`no fault ${name}`);
    harness.cloud.faults.push({ when: named.when ?? { service: 'arm' }, do: named.fault });
    const { exitCode, outputs, stderr, peak, log } = await peakOf();
    expect([exitCode, stderr, outputs['ready'], outputs['state']]).toEqual([1, '', 'false', expect.any(String)]);
    expect(log).toMatch(/AnswerTooLarge|InvalidAnswer/);
    expect(peak).toBeLessThan(most);
  });
});

describe('a run to which every answer of Azure Resource Manager is a refusal of 8 MB', () => {
  test.each<[string, (token: string) => string]>(
    someByDay<[string, (token: string) => string]>([
      ['of letters outside of Latin', () => 'é€ '],
      ['of words', () => 'Zq7 '],
      ['of the token that it was sent', (token) => `${token} `],
      ['of its parts', (token) => (token.match(/.{1,8}/g) ?? []).join('\\n')],
      ['of escapes', () => '%41'],
    ]),
  )('%s', async (_what, say) => {
    const answer = ({ headers }: CloudRequest) => {
      const unit = say(headers['authorization'] ?? '');
      return {
        status: 400,
        headers: { 'content-type': 'text/plain' },
        body: unit.repeat(Math.floor(7_800_000 / Buffer.byteLength(unit))),
      };
    };
    harness.cloud.faults.push({ when: { service: 'arm' }, do: { kind: 'intercept', name: 'huge', answer } });
    const { exitCode, outputs, stderr, peak } = await peakOf();
    expect([exitCode, stderr, outputs['ready']]).toEqual([1, '', 'false']);
    expect(peak).toBeLessThan(most);
  });
});

test('a large tenant is read whole, and within the same bounds', async () => {
  enlarge(harness.cloud.cloud.state);
  harness.cloud.cloud.state.settings.pageSize = 5000;
  const { exitCode, outputs, peak } = await peakOf({ waive: 'vault-dedicated' });
  expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  expect(peak).toBeLessThan(most);
});
