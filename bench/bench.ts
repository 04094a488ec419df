/**
 * `npm run bench`: what a run costs, beside bare node and beside the az CLI with the same reads.
 *
 *     npm run bench [-- --runs N] [--peer NAME=path/to/index.js]…
 *
 * All commands take turns in one run, so that a machine whose speed drifts slows them alike; medians and ratios are what
 * to look at. Fails when a ratio of `budget.json` is exceeded.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runAction } from '../emulator/run-action.ts';
import { startCloud } from '../emulator/start.ts';
import { dependentWaits } from '../emulator/transcript.ts';
import { findAz, runAz } from './az.ts';
import { budget } from './budget.ts';
import { bareNode, bundleTo, firstConnection, median, peakMemory, type Sample } from './measure.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '11' }, peer: { type: 'string', multiple: true, default: [] } },
});
const runs = Number(values.runs);
const cloud = await startCloud({ tenant: 'ready' });
const az = findAz();

/** Each row is measured once a turn; a row gives milliseconds, or MiB where it says so. */
const rows: Record<string, () => Promise<Sample>> = {
  'node -e 0': bareNode,
  'invalid inputs': () => bundleTo(cloud, { mode: 'nonsense' }),
  'start to first connection': () => firstConnection('dist/index.js'),
  ...Object.fromEntries(
    values.peer.flatMap((peer) => {
      const [name = '', path = ''] = peer.split('=');
      const bundle = resolve(path);
      return [
        [`${name}: invalid inputs`, async () => (await runAction({ inputs: { mode: 'nonsense' }, bundle })).durationMs],
        [`${name}: start to first connection`, () => firstConnection(bundle)],
      ];
    }),
  ),
  verify: () => bundleTo(cloud, { mode: 'verify' }),
  'verify, 50 ms round trip': () => bundleTo(cloud, { mode: 'verify' }, 50),
  'ensure that changes nothing': () => bundleTo(cloud, { mode: 'ensure' }),
  'verify, peak memory (MiB)': () => peakMemory(cloud),
  ...(az === undefined ? {} : { 'az: login and the same reads': () => runAz(az, cloud) }),
};

const samples = new Map<string, number[]>();
for (let run = 0; run <= runs; run += 1) {
  for (const [name, measure] of Object.entries(rows)) {
    // The first turn warms the file cache and is not counted; az is slow, so it takes every third turn.
    if (name.startsWith('az') && run % 3 !== 0) continue;
    cloud.reset('ready');
    const value = await measure();
    if (run > 0 || name.startsWith('az')) samples.set(name, [...(samples.get(name) ?? []), value]);
  }
}
cloud.reset('ready');
await bundleTo(cloud, { mode: 'verify' }, 200);
const counted = {
  requests: cloud.transcript.length,
  connections: cloud.connections.length,
  dependentWaits: dependentWaits(cloud.transcript) + 2,
};
await cloud.stop();

const medianOf = (name: string) => median(samples.get(name) ?? []);
const bare = medianOf('node -e 0');
process.stdout.write(table([...samples].map(([name, all]) => ({ name, all, ratio: median(all) / bare }))));
process.stdout.write(
  `\nverify: ${counted.requests} requests, ${counted.connections} connections, ${counted.dependentWaits} dependent round trips\n`,
);
if (az === undefined) process.stdout.write('The az CLI is not installed: its row is left out.\n');

const checks: readonly [what: string, value: number, fits: boolean][] = [
  [
    'start to first connection / node',
    medianOf('start to first connection') / bare,
    medianOf('start to first connection') / bare <= budget.ratios.firstConnectionToBareNode,
  ],
  [
    'invalid inputs / node',
    medianOf('invalid inputs') / bare,
    medianOf('invalid inputs') / bare <= budget.ratios.invalidInputsToBareNode,
  ],
  [
    'peak memory of verify, MiB',
    medianOf('verify, peak memory (MiB)'),
    medianOf('verify, peak memory (MiB)') <= budget.peakMemoryOfVerifyMiB,
  ],
  ...(az === undefined
    ? []
    : [
        [
          'az / verify',
          medianOf('az: login and the same reads') / medianOf('verify'),
          medianOf('az: login and the same reads') / medianOf('verify') >= budget.ratios.azToVerify,
        ] as [string, number, boolean],
      ]),
];
for (const [what, value, fits] of checks)
  process.stdout.write(`${fits ? 'ok    ' : 'OVER  '}  ${what}: ${value.toFixed(2)}\n`);
process.exitCode = checks.every(([, , fits]) => fits) ? 0 : 1;
