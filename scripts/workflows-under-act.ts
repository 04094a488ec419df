/**
 * Runs the reusable workflows as their callers would, the callers of `docs/examples` word for word, against the local
 * cloud:
 *
 *     node scripts/workflows-under-act.ts
 *
 * Needs act (https://github.com/nektos/act) in the PATH or named by ACT; without it, it says so and passes.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RunningCloud, startCloud } from '../emulator/start.ts';
import type { CloudState, VaultState } from '../emulator/state.ts';
import { adobePrincipalId, clientId, groupScope, repository, roles, vaultName } from '../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from '../emulator/tenants/rights.ts';
import { tenants } from '../emulator/tenants/tenants.ts';
import { actVersion, runWorkflow, type WorkflowRun } from './act-runner.ts';

const examples = resolve(import.meta.dirname, '..', 'docs', 'examples');
const keyUri = `https://${vaultName}.vault.azure.net/keys/cja-cmk`;
const eu = `${vaultName}-eu`;
const uk = `${vaultName}-uk`;

/** The three vaults of the fleet's example, in order, and an identity that may only look. */
function fleet(): CloudState {
  const state = tenants.ready();
  for (const { roleId, scope } of rightsOf(state)) revokeRole(state, roleId, scope);
  grantRole(state, roles.reader, groupScope);
  setGraphPermissions(state, ['Application.Read.All'], clientId);
  grantRole(state, roles.keyVaultCryptoServiceEncryptionUser, groupScope, adobePrincipalId);
  const [first] = state.vaults;
  if (first === undefined) throw new Error('the tenant has no vault');
  for (const name of [eu, uk]) state.vaults.push({ ...structuredClone(first), name });
  for (const key of vaultNamed(state, eu).keys) key.name = 'cja-cmk-eu';
  return state;
}

function vaultNamed(state: CloudState, name: string): VaultState {
  const vault = state.vaults.find((one) => one.name === name);
  if (vault === undefined) throw new Error(`the tenant has no vault ${name}`);
  return vault;
}

/** What happens to the key of the vault in Europe. */
function disableKey(state: CloudState): void {
  for (const { versions } of vaultNamed(state, eu).keys) for (const version of versions) version.enabled = false;
}

interface Scenario {
  readonly name: string;
  /** File of `docs/examples`. */
  readonly example: string;
  /** `workflow_dispatch` unless told. */
  readonly event?: string;
  readonly change?: (state: CloudState) => void;
  /** What a caller could write in the example's place: text and replacement. */
  readonly edit?: readonly [from: string, to: string];
  readonly environment?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly exitCode: 0 | 1;
  /** Some of the jobs, with their results; `none` for one that must not run. */
  readonly jobs: Readonly<Record<string, 'success' | 'failure' | 'none'>>;
  /** Some outputs of a job. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly printed?: string;
  /** Vaults with an open drift issue afterwards. */
  readonly issues?: readonly string[];
}

const legs = { [`${vaultName} (cja-cmk)`]: 'success', [`${uk} (cja-cmk)`]: 'success' } as const;
const euLeg = `${eu} (cja-cmk-eu)`;
const confirmed = { CMK_CONFIRMED_KEY_URI: keyUri };

const scenarios: readonly Scenario[] = [
  {
    name: 'a fleet of which one key is disabled: its job fails, the others do not, and the fleet is not ready',
    example: 'verify-cmk-fleet.yml',
    change: disableKey,
    exitCode: 1,
    jobs: { ...legs, [euLeg]: 'failure', Result: 'success' },
    outputs: { Result: { ready: 'false', state: 'unhealthy', 'key-uri': '' } },
    issues: [eu],
  },
  {
    name: 'a fleet in order',
    example: 'verify-cmk-fleet.yml',
    exitCode: 0,
    jobs: { ...legs, [euLeg]: 'success', Result: 'success', tell: 'success' },
    outputs: { Result: { ready: 'true', state: 'provisioned', 'key-uri': '' } },
    printed: 'All ready - true. Not ready - ',
    issues: [],
  },
  {
    name: 'fail-on never: every job succeeds, and the caller still learns who is not ready',
    example: 'verify-cmk-fleet.yml',
    edit: ['fail-on: error', 'fail-on: never'],
    change: disableKey,
    exitCode: 0,
    jobs: { ...legs, [euLeg]: 'success', Result: 'success', tell: 'success' },
    printed: `All ready - false. Not ready - ${eu}`,
    issues: [eu],
  },
  {
    name: 'a target whose report is lost counts as not ready',
    example: 'verify-cmk-fleet.yml',
    environment: { LOST_ARTIFACT: `cja-cmk.${uk}.` },
    exitCode: 1,
    jobs: { [euLeg]: 'success', [`${uk} (cja-cmk)`]: 'failure', Result: 'failure' },
    outputs: { Result: { ready: 'false', state: 'unknown' } },
  },
  {
    name: 'a mistyped name in a target stops the fleet before anything is asked',
    example: 'verify-cmk-fleet.yml',
    edit: ['"confirmed-key-uri"', '"confirmed-key-url"'],
    exitCode: 1,
    jobs: { Targets: 'failure', [euLeg]: 'none', tell: 'none' },
    printed: 'target 3: "confirmed-key-url" is none of',
  },
  {
    name: 'one target in order and confirmed',
    example: 'verify-cmk.yml',
    variables: confirmed,
    exitCode: 0,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success', Result: 'success', tell: 'none' },
    outputs: { Result: { ready: 'true', state: 'confirmed', 'key-uri': `${keyUri}/` } },
    issues: [],
  },
  {
    name: 'one target whose vault is gone',
    example: 'verify-cmk.yml',
    change: (state) => state.vaults.shift(),
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', Result: 'success' },
    outputs: { Result: { ready: 'false', state: 'missing', 'key-uri': '' } },
    issues: [vaultName],
  },
  {
    name: 'the gate lets a confirmed key through',
    example: 'require-cmk.yml',
    event: 'push',
    variables: confirmed,
    exitCode: 0,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success', release: 'success' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'true', state: 'confirmed' } },
    printed: `Releasing on ${keyUri}/`,
    issues: [],
  },
  {
    name: 'the gate is shut without a confirmation',
    example: 'require-cmk.yml',
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', release: 'none' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'false', state: 'provisioned' } },
  },
  {
    name: 'the gate is shut for a key that is not ready, whatever fail-on says, and keeps no issue',
    example: 'require-cmk.yml',
    edit: ['resource-group: rg-cja', 'resource-group: rg-cja\n      fail-on: never'],
    variables: confirmed,
    change: (state) => state.vaults.shift(),
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', release: 'none' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'false', state: 'missing' } },
    issues: [],
  },
];

/** What is not as the scenario wants it. */
function faults(scenario: Scenario, run: WorkflowRun, { cloud, transcript }: RunningCloud): string[] {
  const differs = (what: string, presence: unknown, wanted: unknown) =>
    presence === wanted ? [] : [`${what}: ${String(presence)} in place of ${String(wanted)}`];
  const found = [
    ...differs('exit code', run.exitCode, scenario.exitCode),
    ...Object.entries(scenario.jobs).flatMap(([job, wanted]) => differs(job, run.jobs[job] ?? 'none', wanted)),
  ];
  for (const [job, wanted] of Object.entries(scenario.outputs ?? {})) {
    for (const [name, value] of Object.entries(wanted)) {
      // A value that ends in a slash is the beginning of one.
      const presence = run.outputs[job]?.[name];
      found.push(
        ...differs(`output ${name}`, value.endsWith('/') ? presence?.slice(0, value.length) : presence, value),
      );
    }
  }
  if (!run.printed.includes(scenario.printed ?? '')) found.push(`nothing printed ${scenario.printed ?? ''}`);
  const open = cloud.state.github.issues.filter(({ state }) => state === 'open').map(({ title }) => title);
  const wanted = scenario.issues?.map((vault) => open.some((title) => title.includes(` ${vault} `))) ?? [];
  if (scenario.issues !== undefined && (wanted.includes(false) || open.length !== wanted.length)) {
    found.push(`open issues: ${open.join(', ') || 'none'}`);
  }
  const writes = transcript.filter((exchange) => exchange.writes && exchange.service !== 'github');
  return [...found, ...writes.map(({ method, path }) => `wrote ${method} ${path}`)];
}

async function play(act: string, scenario: Scenario, cloud: RunningCloud): Promise<boolean> {
  const state = fleet();
  scenario.change?.(state);
  cloud.reset(state);
  const entries = Object.entries(cloud.environment);
  const isVariable = ([name]: [string, string]) => name.startsWith('AZURE_');
  const [from, to] = scenario.edit ?? ['', ''];
  const run = await runWorkflow({
    act,
    caller: readFileSync(join(examples, scenario.example), 'utf8').replace(from, to),
    event: scenario.event ?? 'workflow_dispatch',
    repository,
    token: 'ghs_localcloudWritesIssues',
    environment: { ...Object.fromEntries(entries.filter((pair) => !isVariable(pair))), ...scenario.environment },
    variables: { ...Object.fromEntries(entries.filter(isVariable)), ...scenario.variables },
  });
  const found = faults(scenario, run, cloud);
  process.stdout.write(`${found.length === 0 ? 'ok    ' : 'FAILED'}  ${scenario.name}\n`);
  for (const fault of found) process.stdout.write(`        ${fault}\n`);
  if (found.length > 0) process.stdout.write(run.log);
  return found.length === 0;
}

const act = process.env['ACT'] ?? 'act';
const version = actVersion(act);
if (version === undefined) {
  process.stdout.write('act is not installed, so the reusable workflows were not run: https://github.com/nektos/act\n');
} else {
  const cloud = await startCloud();
  let failed = 0;
  for (const scenario of scenarios) if (!(await play(act, scenario, cloud))) failed += 1;
  await cloud.stop();
  process.stdout.write(`${scenarios.length - failed} passed, ${failed} failed (${version})\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
