/**
 * Runs of the action with faults, and what must hold whatever the fault was: a run succeeds or says clearly why not,
 * the next run finishes, nothing exists twice, and nothing is reported ready that a new verify does not confirm.
 */
import type { ActionRun } from '../../emulator/run-action.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import type { CloudState } from '../../emulator/state.ts';
import {
  adobeAppId,
  groupName,
  keyName,
  location,
  roles,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';
import { type HereOptions, runHere } from '../bundle/run-here.ts';
import { noneYet } from '../inputs/none-yet.ts';

export interface Scenario {
  readonly tenant: TenantName;
  readonly inputs: Readonly<Record<string, string>>;
  /** Rights beyond the tenant's own: role and scope. */
  readonly rights?: readonly (readonly [role: string, scope: string])[];
}

export const plainInputs = {
  'resource-group': groupName,
  'vault-name': vaultName,
  location,
  'confirmed-key-uri': noneYet,
};

/** All that `ensure` can make: group, vault, key, service principal, grant and lock. */
export const fromEmpty: Scenario = {
  tenant: 'empty',
  inputs: { ...plainInputs, 'create-resource-group': 'true', 'delete-lock': 'true' },
};

/** The only use of the data plane: recovering a deleted key. */
export const recoveredKey: Scenario = {
  tenant: 'key-deleted',
  inputs: { ...plainInputs, 'recover-deleted': 'true' },
  rights: [[roles.keyVaultCryptoOfficer, vaultScope]],
};

/** A deleted vault is recovered, without its role assignments. */
export const recoveredVault: Scenario = {
  tenant: 'vault-deleted',
  inputs: { ...plainInputs, 'recover-deleted': 'true' },
  rights: [[roles.reader, subscriptionScope]],
};

/** A vault on access policies, where the grant is a policy. */
export const byAccessPolicy: Scenario = { tenant: 'access-policies', inputs: plainInputs };

export function setUp(cloud: RunningCloud, scenario: Scenario): CloudState {
  const state = tenants[scenario.tenant]();
  for (const [role, scope] of scenario.rights ?? []) grantRole(state, role, scope);
  cloud.reset(state);
  return state;
}

export function run(
  cloud: RunningCloud,
  scenario: Scenario,
  more: Readonly<Record<string, string>> = {},
  options: Partial<HereOptions> = {},
): Promise<ActionRun> {
  return runHere({ cloud, clock: 100, inputs: { ...scenario.inputs, ...more }, ...options });
}

/**
 * What is wrong with how a run ended; empty if it succeeded, or failed with everything that the engineer on call needs.
 */
export function faultsOfEnding({ exitCode, signal, log, outputs }: ActionRun): string[] {
  const wrong: string[] = [];
  if (exitCode !== 0 && exitCode !== 1) wrong.push(`ended with ${exitCode ?? signal}`);
  if (log.includes('InternalError')) wrong.push(`an internal error: ${/.*InternalError.*/.exec(log)?.[0]}`);
  if (/^\s+at .*:\d+/m.test(log)) wrong.push('a stack trace');
  if (outputs['ready'] === undefined || outputs['state'] === undefined) wrong.push('outputs are not set');
  // A failed change (a lock, for example) fails the step in any state; a new verify decides whether the claim is true.
  const changeFailed = outputs['changes']?.includes('"status":"failed"') === true;
  if (exitCode !== 0 && outputs['ready'] === 'true' && !changeFailed) wrong.push('failed and ready');
  if (exitCode === 0 && outputs['ready'] !== 'true') wrong.push('succeeded and not ready');
  if (exitCode === 1 && !/^::error /m.test(log)) wrong.push('no reason is given');
  if (exitCode === 1 && !/^ *1\. /m.test(log)) wrong.push('no cure is given');
  return wrong;
}

/** Resources that exist more or less than once. */
export function notOnce(state: CloudState): string[] {
  const adobe = state.servicePrincipals.filter(({ appId }) => appId === adobeAppId);
  const vaults = state.vaults.filter(({ name }) => name === vaultName);
  const keys = vaults.flatMap((vault) => vault.keys).filter(({ name }) => name === keyName);
  const byRole = state.roleAssignments.filter(({ principalId }) => adobe.some(({ id }) => id === principalId));
  const byPolicy = vaults
    .flatMap(({ accessPolicies }) => accessPolicies)
    .filter(({ objectId }) => adobe.some(({ id }) => id === objectId));
  const counts = {
    'resource groups': state.resourceGroups.length,
    vaults: vaults.length,
    keys: keys.length,
    'key versions': keys.flatMap(({ versions }) => versions).length,
    'service principals': adobe.length,
    grants: byRole.length + byPolicy.length,
  };
  const wrong = Object.entries(counts).filter(([, count]) => count !== 1);
  const locks = state.locks.length > 1 ? [`${state.locks.length} locks`] : [];
  return [...wrong.map(([what, count]) => `${count} ${what}`), ...locks];
}

/**
 * After the faults: a tenant that was reported ready is ready, one clean run finishes, and each resource exists once.
 */
export async function faultsAfterwards(cloud: RunningCloud, scenario: Scenario, claimedReady: boolean) {
  const wrong: string[] = [];
  if (claimedReady) {
    const { outputs } = await run(cloud, scenario, { mode: 'verify' });
    if (outputs['ready'] !== 'true') wrong.push(`called ready, and a fresh look says ${outputs['state']}`);
  }
  const { exitCode, outputs, log } = await run(cloud, scenario);
  if (exitCode !== 0 || outputs['ready'] !== 'true') wrong.push(`the next run fails: ${log.slice(-1500)}`);
  return [...wrong, ...notOnce(cloud.cloud.state)];
}

/** Processes the items one after the other: all runs of a process have the same variables. */
export async function withCloud<T>(
  items: readonly T[],
  work: (cloud: RunningCloud, item: T) => Promise<void>,
): Promise<void> {
  const cloud = await startCloud();
  try {
    for (const item of items) await work(cloud, item);
  } finally {
    await cloud.stop();
  }
}
