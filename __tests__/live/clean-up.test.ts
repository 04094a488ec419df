/** What the last step of the job `owner` removes, and what it keeps. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RunningCloud } from '../../emulator/start.ts';
import { vault } from '../../emulator/tenants/foundation.ts';
import { groupName, groupScope, location, roles, subscriptionId } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { expectNothingLeft, runOwned, startOwned } from './owner.ts';

const standIn = '3e9f6b07-51c8-4ad2-8e64-b7d09c25fa13';

let cloud: RunningCloud;
beforeEach(async () => {
  cloud = await startOwned();
});
afterEach(() => cloud.stop());

function leaveBehind(): void {
  const { state } = cloud.cloud;
  state.vaults.push({ ...vault(), name: 'kv-live-0a1b2c3d4e5f' });
  state.locks.push({ name: 'live-1a2b', scope: groupScope, level: 'ReadOnly' });
  grantRole(state, roles.keyVaultReader, groupScope, standIn).description = 'live-assignment of live.yml';
  const custom = { description: '', assignableScopes: [groupScope], actions: [], notActions: [] };
  const name = '6d1f0b52-9c37-4e8a-b1d4-2f70a5c8e639';
  state.roleDefinitions = [{ ...custom, name, roleName: 'live-logs', dataActions: [], notDataActions: [] }];
  state.denyAssignments = [denial('live-deny')];
  state.managedIdentities = [identity('live-id-1a2b')];
  const workspaces = `${groupScope}/providers/Microsoft.OperationalInsights/workspaces`;
  const type = 'Microsoft.OperationalInsights/workspaces';
  state.monitorResources = [{ id: `${workspaces}/live-log-1a2b`, type, tags: {}, properties: {} }];
}

function identity(name: string) {
  const common = { subscriptionId, resourceGroup: groupName, location, tags: {}, federatedCredentials: [] };
  return { ...common, name, clientId: standIn, principalId: standIn };
}

function denial(denyAssignmentName: string) {
  const times = { createdOn: '', updatedOn: '', createdBy: '', updatedBy: '' };
  const permissions = [{ actions: ['*/delete'], notActions: [], dataActions: [], notDataActions: [] }];
  const principals = [{ id: standIn, type: 'ServicePrincipal' as const }];
  const rest = {
    permissions,
    principals,
    excludePrincipals: [],
    isSystemProtected: false,
    doNotApplyToChildScopes: false,
  };
  return { name: 'f2c81d47-08ae-4b93-95d6-7e4a1c30b85f', denyAssignmentName, scope: groupScope, ...rest, ...times };
}

test('removes resources that steps left behind, locks before vaults', async () => {
  leaveBehind();
  const ended = await runOwned(cloud, 'owner-clean-up.ts');
  expect(ended).toEqual({ exitCode: 0, stderr: '', stdout: expect.any(String) });
  expect(ended.stdout).toContain('kv-live-0a1b2c3d4e5f: removed');
  expectNothingLeft(cloud);
});

test('keeps resources with another name, and the assignments that it needs itself', async () => {
  const { state } = cloud.cloud;
  state.vaults.push(vault());
  state.managedIdentities = [identity('id-of-somebody')];
  state.denyAssignments = [denial('of somebody')];
  state.locks.push({ name: 'of-somebody', scope: groupScope, level: 'CanNotDelete' });
  const before = structuredClone(state);
  expect(await runOwned(cloud, 'owner-clean-up.ts')).toMatchObject({ exitCode: 0, stdout: '' });
  expect(state).toEqual(before);
});

test('fails and says why if something cannot be listed or removed, and continues with the rest', async () => {
  leaveBehind();
  const refused = { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed' } } } as const;
  cloud.faults.push(
    { when: { method: 'GET', path: /\/denyAssignments\?/ }, do: refused },
    { when: { method: 'DELETE', path: /\/userAssignedIdentities\/live-/ }, do: refused },
  );
  const ended = await runOwned(cloud, 'owner-clean-up.ts');
  expect(ended.exitCode).toBe(1);
  expect(ended.stdout).toContain('denyAssignments could not be listed: 403');
  expect(ended.stdout).toMatch(/live-id-1a2b: 403/);
  expect(cloud.cloud.state.vaults).toEqual([]);
});
