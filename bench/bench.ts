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
import { openDirectRoutes } from '../emulator/direct/routes.ts';
import { tokenRequestHost } from '../emulator/router.ts';
import { runAction } from '../emulator/run-action.ts';
import { startCloud, type Tenant } from '../emulator/start.ts';
import { enlarge } from '../emulator/tenants/enlarge.ts';
import { location } from '../emulator/tenants/names.ts';
import { tenants } from '../emulator/tenants/tenants.ts';
import { dependentWaits } from '../emulator/transcript.ts';
import { findAz, runAz } from './az.ts';
import { budget, waitsOfTheFirstConnection } from './budget.ts';
import { bareNode, bundleTo, firstConnection, median, peakMemory, type Sample } from './measure.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '11' }, peer: { type: 'string', multiple: true, default: [] } },
});
const runs = Number(values.runs);
const cloud = await startCloud({ tenant: 'ready' });
const az = findAz();
const directHosts = ['login.microsoftonline.com', 'management.azure.com', 'graph.microsoft.com', tokenRequestHost];

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
  'ensure from a group only, without the wait for its name': () => {
    cloud.reset('group-only');
    cloud.cloud.state.settings.dnsDelay = 0;
    return bundleTo(cloud, { mode: 'ensure', location });
  },
  'verify, large tenant': () => {
    enlarge(cloud.cloud.state);
    return bundleTo(cloud, { mode: 'verify', waive: 'vault-dedicated' });
  },
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
/** What one run costs, at a round trip that is long against all that a machine may add; directly, unless behind a proxy. */
async function count(tenant: Tenant, inputs: Record<string, string>, proxied = false) {
  cloud.reset(tenant);
  cloud.cloud.state.settings.dnsDelay = 0;
  const routes = await openDirectRoutes(cloud, directHosts);
  await bundleTo(cloud, inputs, 200, proxied ? {} : { ...routes.environment, NO_PROXY: '*' });
  routes.close();
  return {
    requests: cloud.transcript.length,
    connections: cloud.connections.length,
    waits: dependentWaits(cloud.transcript) + waitsOfTheFirstConnection,
  };
}

const large = tenants.ready();
enlarge(large);
const counted = {
  verify: await count('ready', { mode: 'verify' }),
  'verify, behind a proxy': await count('ready', { mode: 'verify' }, true),
  'ensure that changes nothing': await count('ready', { mode: 'ensure' }),
  'ensure from a group only': await count('group-only', { mode: 'ensure', location }),
  'verify, large tenant': await count(large, { mode: 'verify', waive: 'vault-dedicated' }),
};
await cloud.stop();

const medianOf = (name: string) => median(samples.get(name) ?? []);
const bare = medianOf('node -e 0');
process.stdout.write(table([...samples].map(([name, all]) => ({ name, all, ratio: median(all) / bare }))));
process.stdout.write('\n');
for (const [what, { requests, connections, waits }] of Object.entries(counted))
  process.stdout.write(`${what}: ${requests} requests, ${connections} connections, ${waits} dependent round trips\n`);
if (az === undefined) process.stdout.write('The az CLI is not installed: its row is left out.\n');

const { counts } = budget;
const atMost = (what: string, value: number, limit: number) => [what, value, value <= limit] as const;
const checks: readonly (readonly [what: string, value: number, fits: boolean])[] = [
  atMost('requests of verify', counted.verify.requests, counts.requestsOfVerify),
  atMost('connections of verify', counted.verify.connections, counts.connectionsOfVerify),
  atMost('dependent round trips of verify', counted.verify.waits, counts.dependentWaitsOfVerify),
  atMost(
    'dependent round trips of verify behind a proxy',
    counted['verify, behind a proxy'].waits,
    counts.dependentWaitsOfVerifyBehindProxy,
  ),
  atMost(
    'requests of ensure that changes nothing',
    counted['ensure that changes nothing'].requests,
    counted.verify.requests,
  ),
  atMost(
    'dependent round trips of ensure from a group',
    counted['ensure from a group only'].waits,
    counts.dependentWaitsOfEnsureFromGroup,
  ),
  atMost(
    'start to first connection / node',
    medianOf('start to first connection') / bare,
    budget.ratios.firstConnectionToBareNode,
  ),
  atMost('invalid inputs - node, ms', medianOf('invalid inputs') - bare, budget.invalidInputsOverBareNodeMs),
  atMost('peak memory of verify, MiB', medianOf('verify, peak memory (MiB)'), budget.peakMemoryOfVerifyMiB),
];
if (az !== undefined) {
  const ratio = medianOf('az: login and the same reads') / medianOf('verify');
  process.stdout.write(`shown   az / verify: ${ratio.toFixed(2)}\n`);
}
for (const [what, value, fits] of checks)
  process.stdout.write(`${fits ? 'ok    ' : 'OVER  '}  ${what}: ${value.toFixed(2)}\n`);
process.exitCode = checks.every(([, , fits]) => fits) ? 0 : 1;
