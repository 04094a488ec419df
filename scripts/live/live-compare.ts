/**
 * Runs the action against real Azure and against the local cloud: plan, ensure, ensure again, verify. Compares the shape of
 * Azure's answers with that of the local cloud's answers to the same runs. For `.github/workflows/live.yml`:
 *
 *     node scripts/live/live-compare.ts        # AZURE_*, LIVE_* and GitHub's token variables in the environment
 *
 * Writes `differences.md` and `differences.json` to RUNNER_TEMP/live. Exit code 1 if a run failed or a difference was found.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';
import { startCloud, type Tenant } from '../../emulator/start.ts';
import { addAdobe } from '../../emulator/tenants/foundation.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { noneUntilAfter } from '../../src/inputs/confirmation.ts';
import { agentThrough, type RecordingOptions, type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { answerDifferences, differencesPage, type OperationDifference, type SeenAnswer } from './shape-differences.ts';

/** The second ensure shows which requests a run on a ready tenant sends; each mode is compared with itself. */
export const modes = ['plan', 'ensure', 'ensure', 'verify'] as const;

export interface Target {
  /** Inputs of every run, without the mode. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Where the runs get their tokens, e.g. GitHub's variables of the job. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly recording?: RecordingOptions;
  /** The file to start instead of `dist/index.js`. */
  readonly bundle?: string;
  /** In place of a process for each run. */
  readonly start?: RunOptions['start'];
}

export interface Comparison {
  /** Runs against the real services that did not succeed, with what they printed. */
  readonly failed: readonly string[];
  readonly differences: readonly OperationDifference[];
}

interface Recorded {
  readonly answers: readonly SeenAnswer[];
  readonly runs: readonly ActionRun[];
}

async function record(proxy: RecordingProxy, { inputs, environment, bundle, start }: Target): Promise<Recorded> {
  const runs: ActionRun[] = [];
  for (const mode of modes) {
    const around = { ...environment, ...proxy.environment };
    const how = { timeout: 20 * 60_000, ...(bundle && { bundle }), ...(start && { start }) };
    runs.push(await runAction({ inputs: { ...inputs, mode }, environment: around, ...how }));
  }
  return { answers: [...proxy.presence], runs };
}

async function against(target: Target): Promise<Recorded> {
  const proxy = await startRecordingProxy(target.recording);
  try {
    return await record(proxy, target);
  } finally {
    await proxy.stop();
  }
}

/** A tenant in the state of the real one, as the first run found its service principal. */
function tenantLike({ answers }: Recorded): Tenant {
  const state = tenants['group-only']();
  const first = answers.find(({ operation }) => operation.startsWith('Graph GET '));
  if (first?.status === 200) addAdobe(state);
  // Azure takes a moment to register a name; without a delay here, the local cloud would never send the answer that Azure sends until then.
  state.settings.dnsDelay = 4000;
  return state;
}

/** The same runs against a local cloud, also through a recording proxy, so that both sides are recorded in the same way. */
async function emulate(real: Recorded, { inputs, ...how }: Target): Promise<Recorded> {
  const cloud = await startCloud({ tenant: tenantLike(real) });
  try {
    const agent = agentThrough(cloud.environment['HTTPS_PROXY'] ?? '', cloud.authority);
    const own = { 'resource-group': 'rg-cja', location: 'eastus2' };
    const target = { inputs: { ...inputs, ...own }, environment: cloud.environment, recording: { agent } };
    return await against({ ...how, ...target });
  } finally {
    await cloud.stop();
  }
}

/** The commands that make the runner mask tokens contain the tokens, so they are removed. */
function failure({ exitCode, log, stderr }: ActionRun, mode: string): string {
  return `${mode} ended with ${exitCode}:\n${`${log}${stderr}`.replaceAll(/^::add-mask::.*\n?/gm, '')}`;
}

/** A run has to succeed, and the second ensure must not change anything. */
function shortfall(run: ActionRun, index: number): string[] {
  const mode = modes[index] ?? '';
  if (run.exitCode !== 0) return [failure(run, mode)];
  const again = mode === 'ensure' && modes.indexOf(mode) < index;
  return again && run.outputs['changed'] !== 'false'
    ? [`the second ensure made changes: ${run.outputs['changes']}`]
    : [];
}

/** Runs the action against both sides and compares. */
export async function compare(target: Target): Promise<Comparison> {
  const real = await against(target);
  const emulated = await emulate(real, target);
  const failed = real.runs.flatMap((run, index) => shortfall(run, index));
  return { failed, differences: answerDifferences(real.answers, emulated.answers) };
}

/** Environment variables that a run against real Azure requires. */
const required = [
  'AZURE_TENANT_ID',
  'AZURE_CLIENT_ID',
  'AZURE_SUBSCRIPTION_ID',
  'LIVE_RESOURCE_GROUP',
  'LIVE_LOCATION',
  'LIVE_VAULT',
];

function liveTarget(environment: NodeJS.ProcessEnv): Target {
  const missing = required.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`Not set: ${missing.join(', ')}`);
  const value = (name: string) => environment[name] ?? '';
  const app = value('LIVE_APP_ID');
  const inputs = {
    'resource-group': value('LIVE_RESOURCE_GROUP'),
    location: value('LIVE_LOCATION'),
    'vault-name': value('LIVE_VAULT'),
    'retention-days': '7',
    'confirmed-key-uri': noneUntilAfter(Date.now()),
    ...(app !== '' && { 'adobe-app-id': app }),
  };
  const tokens = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', ...required.slice(0, 3)];
  return {
    inputs,
    environment: Object.fromEntries(tokens.map((name) => [name, environment[name]])),
    recording: { hosts: [new URL(value('ACTIONS_ID_TOKEN_REQUEST_URL')).host] },
  };
}

function write({ failed, differences }: Comparison): void {
  const folder = join(process.env['RUNNER_TEMP'] ?? '.', 'live');
  mkdirSync(folder, { recursive: true });
  const page = differencesPage(differences);
  writeFileSync(join(folder, 'differences.md'), page);
  writeFileSync(join(folder, 'differences.json'), `${JSON.stringify(differences, undefined, 2)}\n`);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, page);
  process.stdout.write(`${[page, ...failed].join('\n')}\n`);
}

if (import.meta.main) {
  const comparison = await compare(liveTarget(process.env));
  write(comparison);
  process.exitCode = comparison.failed.length + comparison.differences.length > 0 ? 1 : 0;
}
