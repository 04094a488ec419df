/**
 * A cloud in which the identity of the job owns the group, and its steps run as live.yml runs them, over sockets, with
 * shortened waits.
 */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect } from '@jest/globals';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { groupName, groupScope, location, roles } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';

const root = resolve(import.meta.dirname, '..', '..');

export async function startOwned(): Promise<RunningCloud> {
  const state = tenants['group-only']();
  state.settings.dnsDelay = 100;
  state.settings.logIngestionDelay = 0;
  state.roleAssignments = [];
  grantRole(state, roles.owner, groupScope);
  for (const { providers } of state.subscriptions) {
    for (const name of ['Microsoft.ManagedIdentity', 'Microsoft.OperationalInsights']) providers[name] = 'Registered';
  }
  return startCloud({ tenant: state });
}

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param script below scripts/live */
export function runOwned(cloud: RunningCloud, script: string, ...args: readonly string[]): Promise<Ended> {
  const own = {
    LIVE_RESOURCE_GROUP: groupName,
    LIVE_LOCATION: location,
    LIVE_TIME_SCALE: '0.001',
    LIVE_LOG: 'a1b2c3d4e5f6',
  };
  const env = { PATH: process.env['PATH'] ?? '', ...cloud.environment, ...own, NODE_USE_ENV_PROXY: '1' };
  const path = join(root, 'scripts', 'live', script);
  return new Promise((settle) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], { env }, (error, out, err) => {
      settle({ exitCode: error === null ? 0 : Number(error.code), stdout: out, stderr: err });
    });
  });
}

export const tryOwned = (cloud: RunningCloud, id: string) => runOwned(cloud, 'try-assumption.ts', id, '--owner');

/** What would stay in Azure: everything except soft-deleted vaults, which the owner of a group may not purge. */
export function leftBehind({ cloud: { state } }: RunningCloud) {
  return {
    vaults: state.vaults.length,
    locks: state.locks.length,
    assignments: state.roleAssignments.length - 1,
    denials: state.denyAssignments?.length ?? 0,
    identities: state.managedIdentities?.length ?? 0,
    principals: state.servicePrincipals.filter(({ displayName }) => displayName.startsWith('live-')).length,
    settings: state.diagnosticSettings.length,
    resources: state.monitorResources?.length ?? 0,
    roles: state.roleDefinitions?.length ?? 0,
  };
}

export const nothing = {
  vaults: 0,
  locks: 0,
  assignments: 0,
  denials: 0,
  identities: 0,
  principals: 0,
  settings: 0,
  resources: 0,
  roles: 0,
};

export function expectNothingLeft(cloud: RunningCloud): void {
  expect(leftBehind(cloud)).toEqual(nothing);
}
