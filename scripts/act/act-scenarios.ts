/** The scenarios of the reusable workflows: tenants, callers, and the expected result of each run. */
import { deadManHost, publisherRole } from '../../emulator/monitor/monitor.ts';
import type { CloudState, VaultState } from '../../emulator/state.ts';
import { adobePrincipalId, clientId, groupScope, roles, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';

const keyUri = `https://${vaultName}.vault.azure.net/keys/cja-cmk`;
const eu = `${vaultName}-eu`;
const uk = `${vaultName}-uk`;
const monitorClientId = '9a5e3d70-41c8-4b6f-8f02-6cde17a3b945';
const monitorPrincipalId = 'c07b24f8-6e1d-4935-a2bd-803f5de96a11';

/** The three vaults of the fleet example, all ready, and an identity that may only read. */
export function fleet(): CloudState {
  const state = tenants.ready();
  for (const { roleId, scope } of rightsOf(state)) revokeRole(state, roleId, scope);
  grantRole(state, roles.reader, groupScope);
  setGraphPermissions(state, ['Application.Read.All'], clientId);
  grantRole(state, roles.keyVaultCryptoServiceEncryptionUser, groupScope, adobePrincipalId);
  const [first] = state.vaults;
  if (first === undefined) throw new Error('the tenant has no vault');
  for (const name of [eu, uk]) state.vaults.push({ ...structuredClone(first), name });
  for (const key of vaultNamed(state, eu).keys) key.name = 'cja-cmk-eu';
  // The one that the example names as confirmed.
  for (const { versions } of vaultNamed(state, uk).keys)
    for (const one of versions) one.version = '0123456789abcdef0123456789abcdef';
  addMonitorIdentity(state);
  return state;
}

/** An identity that may only send heartbeats and has no rights on the vaults. */
function addMonitorIdentity(state: CloudState): void {
  const [application] = state.applications;
  const [principal] = state.servicePrincipals;
  if (application === undefined || principal === undefined) throw new Error('the tenant has no identity');
  const names = { appId: monitorClientId, displayName: 'cja-cmk-heartbeat' };
  state.applications.push({ ...structuredClone(application), ...names, objectId: monitorClientId });
  state.servicePrincipals.push({ ...principal, ...names, id: monitorPrincipalId, graphPermissions: [] });
  grantRole(state, publisherRole, groupScope, monitorPrincipalId);
}

function vaultNamed(state: CloudState, name: string): VaultState {
  const vault = state.vaults.find((one) => one.name === name);
  if (vault === undefined) throw new Error(`the tenant has no vault ${name}`);
  return vault;
}

/** Disables the key of the vault in Europe. */
function disableKey(state: CloudState): void {
  for (const { versions } of vaultNamed(state, eu).keys) for (const version of versions) version.enabled = false;
}

/** Vault, state, and whether it is ready. */
export type HeartbeatOf = readonly [vault: string, state: string, ready: boolean];

export interface Scenario {
  readonly name: string;
  /** File of `docs/examples`. */
  readonly example: string;
  /** Default: `workflow_dispatch`. */
  readonly event?: string;
  readonly change?: (state: CloudState) => void;
  /** A caller's change to the example: text and replacement. */
  readonly edit?: readonly [from: string, to: string];
  readonly more?: readonly [from: string, to: string];
  readonly environment?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** What the caller records as the key that Adobe confirmed. */
  readonly confirmed?: string;
  readonly exitCode: 0 | 1;
  /** Expected results of some of the jobs; `none` for one that must not run. */
  readonly jobs: Readonly<Record<string, 'success' | 'failure' | 'none'>>;
  /** Some expected outputs of a job. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly printed?: string;
  /** Expected heartbeats, each with the state of every vault; default: none. */
  readonly heartbeats?: readonly (readonly HeartbeatOf[])[];
  /** Expected statements to be signed, as the state of the key. */
  readonly statements?: readonly string[];
  readonly secrets?: Readonly<Record<string, string>>;
  /** Vaults that have an open drift issue afterward. */
  readonly issues?: readonly string[];
}

const legs = { [`${vaultName} (cja-cmk)`]: 'success', [`${uk} (cja-cmk)`]: 'success' } as const;
const euLeg = `${eu} (cja-cmk-eu)`;
const monitored = { CMK_HEARTBEAT_URL: `https://${deadManHost}/ping/2d8b1f6c` };

/** What a caller adds to send heartbeats to Azure Monitor. */
function azureMonitor(client: string, environment = 'cmk-heartbeat'): readonly [string, string] {
  const inputs = {
    heartbeat: 'azure-monitor',
    'heartbeat-endpoint': 'https://cmk-dce-ab12.eastus2-1.ingest.monitor.azure.com',
    'heartbeat-rule-id': `dcr-${'ab'.repeat(16)}`,
    'heartbeat-client-id': client,
    'heartbeat-environment': environment,
  };
  const lines = Object.entries(inputs).map(([name, value]) => `      ${name}: ${value}`);
  return ['    with:\n', `    with:\n${lines.join('\n')}\n`];
}

const fleetInOrder = [
  [vaultName, 'provisioned', true],
  [eu, 'provisioned', true],
  [uk, 'confirmed', true],
] as const;

export const scenarios: readonly Scenario[] = [
  {
    name: 'a fleet with one disabled key: its job fails, the others succeed, and the fleet is not ready',
    example: 'verify-cmk-fleet.yml',
    change: disableKey,
    exitCode: 1,
    jobs: { ...legs, [euLeg]: 'failure', Result: 'success' },
    outputs: { Result: { ready: 'false', state: 'unhealthy', 'key-uri': '' } },
    issues: [eu],
    more: azureMonitor(monitorClientId),
    heartbeats: [fleetInOrder.map((row) => (row[0] === eu ? [eu, 'unhealthy', false] : row))],
  },
  {
    name: 'a fleet that is ready',
    example: 'verify-cmk-fleet.yml',
    exitCode: 0,
    jobs: { ...legs, [euLeg]: 'success', Result: 'success', Tell: 'success' },
    outputs: { Result: { ready: 'true', state: 'provisioned', 'key-uri': '' } },
    printed: 'All ready - true. Not ready - ',
    issues: [],
    more: azureMonitor(monitorClientId),
    heartbeats: [fleetInOrder],
  },
  {
    name: 'fail-on never: every job succeeds, and the caller still learns which targets are not ready',
    example: 'verify-cmk-fleet.yml',
    edit: ['fail-on: error', 'fail-on: never'],
    change: disableKey,
    exitCode: 0,
    jobs: { ...legs, [euLeg]: 'success', Result: 'success', Tell: 'success' },
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
    more: azureMonitor(monitorClientId),
    heartbeats: [fleetInOrder.map((row) => (row[0] === uk ? [uk, 'unknown', false] : row))],
  },
  {
    name: 'a mistyped name in a target stops the fleet before any request is sent',
    example: 'verify-cmk-fleet.yml',
    edit: ['"confirmed-key-uri"', '"confirmed-key-url"'],
    exitCode: 1,
    jobs: { Targets: 'failure', [euLeg]: 'none', Tell: 'none' },
    printed: 'target 3: "confirmed-key-url" is none of',
    more: azureMonitor(monitorClientId),
    heartbeats: [],
  },
  {
    name: 'one target, ready and confirmed, in a rerun that discards the report of an earlier attempt',
    example: 'verify-cmk.yml',
    environment: { GITHUB_RUN_ATTEMPT: '2' },
    printed: 'Success - Main Discard the report of an earlier attempt',
    confirmed: keyUri,
    exitCode: 0,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success', Result: 'success', Tell: 'none' },
    outputs: { Result: { ready: 'true', state: 'confirmed', 'key-uri': `${keyUri}/` } },
    issues: [],
    secrets: monitored,
    heartbeats: [[[vaultName, 'confirmed', true]]],
  },
  {
    name: 'one target whose vault is gone',
    example: 'verify-cmk.yml',
    change: (state) => state.vaults.shift(),
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', Result: 'success' },
    outputs: { Result: { ready: 'false', state: 'missing', 'key-uri': '' } },
    issues: [vaultName],
    secrets: monitored,
    heartbeats: [[[vaultName, 'missing', false]]],
  },
  {
    name: 'one target that cannot sign in: the run fails, and its heartbeat reports it',
    example: 'verify-cmk.yml',
    change: (state) => {
      for (const { federatedCredentials } of state.applications) federatedCredentials.length = 0;
    },
    secrets: monitored,
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', Result: 'success', Heartbeat: 'success' },
    outputs: { Result: { ready: 'false', state: 'unknown' } },
    heartbeats: [[[vaultName, 'unknown', false]]],
  },
  {
    name: 'a run that never started sends no heartbeat',
    example: 'verify-cmk.yml',
    event: 'push',
    secrets: monitored,
    exitCode: 1,
    jobs: { Targets: 'none', [`${vaultName} (cja-cmk)`]: 'none', Heartbeat: 'none' },
    heartbeats: [],
  },
  {
    name: 'a heartbeat without an address fails only its own job, and the result does not change',
    example: 'verify-cmk.yml',
    confirmed: keyUri,
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success', Result: 'success', Heartbeat: 'failure' },
    outputs: { Result: { ready: 'true', state: 'confirmed' } },
    printed: 'an empty url means that the secret has no value here',
  },
  {
    name: 'without a monitor, no heartbeat is sent, and the run succeeds',
    example: 'verify-cmk.yml',
    confirmed: keyUri,
    variables: { CMK_HEARTBEAT: '' },
    exitCode: 0,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success', Result: 'success', Heartbeat: 'none' },
  },
  {
    name: 'one environment for verification and heartbeat stops the run before any request is sent',
    example: 'verify-cmk-fleet.yml',
    more: azureMonitor(monitorClientId, 'cmk-read'),
    exitCode: 1,
    jobs: { Targets: 'failure', [`${vaultName} (cja-cmk)`]: 'none' },
    printed: 'heartbeat-environment must be a different environment from environment',
    heartbeats: [],
  },
  {
    name: 'the identity that verifies may not send heartbeats, also if only the environment names it',
    example: 'verify-cmk-fleet.yml',
    more: azureMonitor(clientId.toUpperCase()),
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', [euLeg]: 'failure', Result: 'failure' },
    outputs: { Result: { ready: 'false', state: 'unknown' } },
    printed: 'heartbeat-client-id must not be the client ID that verifies',
    heartbeats: [],
  },
  {
    name: 'on the caller’s own runner, including the heartbeat',
    example: 'verify-cmk.yml',
    edit: ['    with:\n', `    with:\n      runner: '["behind-the-proxy"]'\n`],
    confirmed: keyUri,
    secrets: monitored,
    exitCode: 0,
    jobs: { Targets: 'success', [`${vaultName} (cja-cmk)`]: 'success', Result: 'success', Heartbeat: 'success' },
    heartbeats: [[[vaultName, 'confirmed', true]]],
  },
  {
    name: 'evidence of a confirmed key',
    example: 'evidence-cmk.yml',
    confirmed: keyUri,
    exitCode: 0,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'true', state: 'confirmed' } },
    statements: ['confirmed'],
  },
  {
    name: 'evidence of a disabled key: the run fails, and the result is signed anyway',
    example: 'evidence-cmk.yml',
    confirmed: keyUri,
    change: (state) => {
      for (const { versions } of vaultNamed(state, vaultName).keys)
        for (const version of versions) version.enabled = false;
    },
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'false', state: 'unhealthy' } },
    statements: ['unhealthy'],
  },
  {
    name: 'the gate lets a confirmed key through',
    example: 'require-cmk.yml',
    event: 'push',
    confirmed: keyUri,
    exitCode: 0,
    jobs: { [`${vaultName} (cja-cmk)`]: 'success', Release: 'success' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'true', state: 'confirmed' } },
    printed: `Releasing on ${keyUri}/`,
    issues: [],
  },
  {
    name: 'the gate stays closed without a confirmation',
    example: 'require-cmk.yml',
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', Release: 'none' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'false', state: 'provisioned' } },
  },
  {
    name: 'the gate stays closed for a key that is not ready, regardless of fail-on, and opens no issue',
    example: 'require-cmk.yml',
    edit: ['resource-group: rg-cja', 'resource-group: rg-cja\n      fail-on: never'],
    confirmed: keyUri,
    change: (state) => state.vaults.shift(),
    exitCode: 1,
    jobs: { [`${vaultName} (cja-cmk)`]: 'failure', Release: 'none' },
    outputs: { [`${vaultName} (cja-cmk)`]: { ready: 'false', state: 'missing' } },
    issues: [],
  },
];
