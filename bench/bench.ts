/**
 * `npm run bench`: measures what a run costs, compared with bare node and with Azure CLI making the same reads.
 *
 * All commands take turns, so that changes in the machine's speed affect them equally. Rely on medians and ratios.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDirectRoutes } from '../emulator/direct/routes.ts';
import type { FaultName } from '../emulator/faults/catalog.ts';
import { tokenRequestHost } from '../emulator/router.ts';
import { runAction } from '../emulator/run-action.ts';
import { type RunningCloud, startCloud, type Tenant } from '../emulator/start.ts';
import type { CloudState } from '../emulator/state.ts';
import { enlarge } from '../emulator/tenants/enlarge.ts';
import { location, roles, subscriptionScope } from '../emulator/tenants/names.ts';
import { grantRole } from '../emulator/tenants/rights.ts';
import { tenants } from '../emulator/tenants/tenants.ts';
import { dependentWaits } from '../emulator/transcript.ts';
import {
  type CommandLine,
  progress,
  runCommand,
  verdict,
  WrongArgument,
  wholeNumber,
} from '../src/runtime/command-line.ts';
import { findAz, runAz } from './az.ts';
import { budget, waitsOfTheFirstConnection } from './budget.ts';
import { compareHosts } from './hosts.ts';
import { bareNode, bundleTo, firstConnection, median, peakMemory, type Sample } from './measure.ts';
import { table } from './table.ts';

const options = {
  runs: { type: 'string', value: 'N', default: '11', about: 'how many times each command is measured' },
  peer: {
    type: 'string',
    value: 'NAME=PATH',
    multiple: true,
    about: "another action's bundle, to compare with this one",
  },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run bench',
  about: `Measures what a run of the action costs against the local cloud, compared with bare node and with Azure CLI making the same
reads (if az is in the PATH or named by the variable AZ). Fails if a figure exceeds bench/budget.json. Takes minutes.`,
  options,
  words: { name: 'hosts', about: 'compares the hosts instead, the best of all runs each', oneOf: ['hosts'] },
  examples: [
    ['', 'prints the table, then each figure of the budget'],
    ['--runs 3', 'fewer runs: faster, but less accurate'],
    ['hosts', 'what verify costs on each host, compared with GitHub'],
    ['--peer login=../login/lib/main.js', 'compared with another action'],
  ],
};

const directHosts = ['login.microsoftonline.com', 'management.azure.com', 'graph.microsoft.com', tokenRequestHost];

/** Answers that cost much memory: all lists, or all answers of Azure Resource Manager. */
const hostile: readonly FaultName[] = [
  'long-names',
  'many-pages',
  'long-lists',
  'nested-json',
  'empty-objects',
  'huge-page',
  'gzip-bomb',
];

type Rows = Readonly<Record<string, () => Promise<Sample>>>;

/** @throws WrongArgument */
function peerRows(peers: readonly string[]): Rows {
  const rows = peers.flatMap((peer) => {
    const [, name, path = ''] = /^([^=]+)=(.+)$/.exec(peer) ?? [];
    if (name === undefined) throw new WrongArgument(`--peer takes NAME=PATH, not ${peer}`);
    const bundle = resolve(path);
    if (!existsSync(bundle)) throw new WrongArgument(`there is no file ${path}`);
    return [
      [`${name}: invalid inputs`, async () => (await runAction({ inputs: { mode: 'nonsense' }, bundle })).durationMs],
      [`${name}: start to first connection`, () => firstConnection(bundle)],
    ] as const;
  });
  return Object.fromEntries(rows);
}

/** Each row is measured once per turn, in milliseconds, or in MiB if its name says so. */
function rowsOf(cloud: RunningCloud, peers: Rows, az: string | undefined): Rows {
  return {
    'node -e 0': bareNode,
    'invalid inputs': () => bundleTo(cloud, { mode: 'nonsense' }),
    'start to first connection': () => firstConnection('dist/index.js'),
    ...peers,
    verify: () => bundleTo(cloud, { mode: 'verify' }),
    'verify, 50 ms round trip': () => bundleTo(cloud, { mode: 'verify' }, 50),
    'ensure that changes nothing': () => bundleTo(cloud, { mode: 'ensure' }),
    'ensure from a group only, without the wait for its name': () => {
      cloud.reset(groupOnly());
      cloud.cloud.state.settings.dnsDelay = 0;
      return bundleTo(cloud, { mode: 'ensure', location });
    },
    'verify, large tenant': () => {
      enlarge(cloud.cloud.state);
      return bundleTo(cloud, { mode: 'verify', waive: 'vault-dedicated' });
    },
    'verify, peak memory (MiB)': () => peakMemory(cloud),
    ...Object.fromEntries(hostile.map((name) => [`verify, ${name}, peak memory (MiB)`, () => peakMemory(cloud, name)])),
    ...(az === undefined ? {} : { 'az: login and the same reads': () => runAz(az, cloud) }),
  };
}

/** With the right to check the vault's name, as documented: without it, `ensure` looks twice, five seconds apart. */
function groupOnly(): CloudState {
  const state = tenants['group-only']();
  grantRole(state, roles.reader, subscriptionScope);
  return state;
}

type Samples = ReadonlyMap<string, readonly number[]>;

async function measure(cloud: RunningCloud, rows: Rows, runs: number): Promise<Samples> {
  const samples = new Map<string, number[]>();
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, take] of Object.entries(rows)) {
      // The first turn warms the file cache and is not counted; az is slow, so it runs only in every third turn.
      if (name.startsWith('az') && run % 3 !== 0) continue;
      progress(`Run ${run} of ${runs}: ${name} ...`);
      cloud.reset('ready');
      const value = await take();
      if (run > 0 || name.startsWith('az')) samples.set(name, [...(samples.get(name) ?? []), value]);
    }
  }
  progress('');
  return samples;
}

interface Cost {
  readonly requests: number;
  readonly connections: number;
  readonly waits: number;
}

/** What one run costs, with a round trip so long that the machine's own delays do not matter; directly, or behind a proxy. */
async function costOf(
  cloud: RunningCloud,
  tenant: Tenant,
  inputs: Record<string, string>,
  proxied = false,
): Promise<Cost> {
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

async function countCosts(cloud: RunningCloud) {
  const large = tenants.ready();
  enlarge(large);
  progress('Counting requests and round trips ...');
  const costs = {
    verify: await costOf(cloud, 'ready', { mode: 'verify' }),
    'verify, behind a proxy': await costOf(cloud, 'ready', { mode: 'verify' }, true),
    'ensure that changes nothing': await costOf(cloud, 'ready', { mode: 'ensure' }),
    'ensure from a group only': await costOf(cloud, groupOnly(), { mode: 'ensure', location }),
    'verify, large tenant': await costOf(cloud, large, { mode: 'verify', waive: 'vault-dedicated' }),
  };
  progress('');
  return costs;
}

type Costs = Awaited<ReturnType<typeof countCosts>>;
type Check = readonly [what: string, value: number, limit: number];

function checksOf(costs: Costs, medianOf: (name: string) => number): readonly Check[] {
  const { counts, ratios } = budget;
  const { verify } = costs;
  const bare = medianOf('node -e 0');
  return [
    ['requests of verify', verify.requests, counts.requestsOfVerify],
    ['connections of verify', verify.connections, counts.connectionsOfVerify],
    ['dependent round trips of verify', verify.waits, counts.dependentWaitsOfVerify],
    [
      'dependent round trips of verify behind a proxy',
      costs['verify, behind a proxy'].waits,
      counts.dependentWaitsOfVerifyBehindProxy,
    ],
    ['requests of ensure that changes nothing', costs['ensure that changes nothing'].requests, verify.requests],
    [
      'dependent round trips of ensure from a group',
      costs['ensure from a group only'].waits,
      counts.dependentWaitsOfEnsureFromGroup,
    ],
    [
      'start to first connection / node',
      medianOf('start to first connection') / bare,
      ratios.firstConnectionToBareNode,
    ],
    ['invalid inputs - node, ms', medianOf('invalid inputs') - bare, budget.invalidInputsOverBareNodeMs],
    ['peak memory of verify, MiB', medianOf('verify, peak memory (MiB)'), budget.peakMemoryOfVerifyMiB],
    ...hostile.map(
      (name) =>
        [
          `peak memory of verify, ${name}, MiB`,
          medianOf(`verify, ${name}, peak memory (MiB)`),
          budget.peakMemoryOfHostileAnswersMiB,
        ] as const,
    ),
  ];
}

/** @returns whether everything is within the budget */
function printResults(samples: Samples, costs: Costs): boolean {
  const medianOf = (name: string) => median(samples.get(name) ?? []);
  const bare = medianOf('node -e 0');
  process.stdout.write(table([...samples].map(([name, all]) => ({ name, all, ratio: median(all) / bare }))));
  process.stdout.write('\n');
  for (const [what, { requests, connections, waits }] of Object.entries(costs)) {
    process.stdout.write(`${what}: ${requests} requests, ${connections} connections, ${waits} dependent round trips\n`);
  }
  const az = 'az: login and the same reads';
  process.stdout.write(
    samples.has(az)
      ? `shown   az / verify: ${(medianOf(az) / medianOf('verify')).toFixed(2)}\n`
      : 'Azure CLI is not installed: its row is omitted.\n',
  );
  const checks = checksOf(costs, medianOf);
  for (const [what, value, limit] of checks) {
    process.stdout.write(`${verdict(value <= limit)}  ${what}: ${value.toFixed(2)}, at most ${limit.toFixed(2)}\n`);
  }
  return checks.every(([, value, limit]) => value <= limit);
}

await runCommand(commandLine, async ({ values, words }) => {
  const runs = wholeNumber('--runs', values.runs);
  if (words.length > 0) return (await compareHosts(runs)) ? 0 : 1;
  const peers = peerRows(values.peer ?? []);
  const cloud = await startCloud({ tenant: 'ready' });
  try {
    const samples = await measure(cloud, rowsOf(cloud, peers, findAz()), runs);
    const costs = await countCosts(cloud);
    return printResults(samples, costs) ? 0 : 1;
  } finally {
    await cloud.stop();
  }
});
