/** Slow: plan and ensure on each tenant. */

import { describe, expect, test } from '@jest/globals';
import type { DenyAssignmentState } from '../../emulator/access-state.ts';
import { denyAssignment } from '../../emulator/tenants/denials.ts';
import {
  adobePrincipalId,
  groupScope,
  pipelinePrincipalId,
  roles,
  subscriptionScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';
import { joined } from '../report/joined.ts';
import { type ChangeEntry, changeEntries, useCloud, writes } from './harness.ts';

const harness = useCloud();

function withoutStatus(outputs: Readonly<Record<string, string>>): Omit<ChangeEntry, 'status'>[] {
  return changeEntries(outputs).map(({ resource, name, action }) => ({ resource, name, action }));
}

/**
 * Here the identity may also read deleted vaults, which it usually may not: a plan can be exact only about what it can
 * read.
 */
function setUp(tenant: TenantName): void {
  harness.cloud.reset(tenant);
  grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
  grantRole(harness.cloud.cloud.state, roles.keyVaultCryptoOfficer, subscriptionScope);
}

const names = Object.keys(tenants) as TenantName[];
const willing = { 'create-resource-group': 'true', 'recover-deleted': 'true', 'fail-on': 'never' };

describe('plan', () => {
  test.each(names)('on %s writes nothing and lists exactly what ensure then does', async (tenant) => {
    setUp(tenant);
    const before = structuredClone(harness.cloud.cloud.state);
    const plan = await harness.run({ ...willing, mode: 'plan' });
    expect(writes(harness.cloud)).toEqual([]);
    expect(harness.cloud.cloud.state).toEqual(before);
    const ensure = await harness.run(willing);
    expect(ensure.exitCode).toBe(plan.exitCode);
    if (plan.exitCode === 0) {
      expect(withoutStatus(plan.outputs)).toEqual(withoutStatus(ensure.outputs));
      expect(changeEntries(ensure.outputs).every(({ status }) => status === 'done')).toBe(true);
      expect(plan.outputs['changed']).toBe(ensure.outputs['changed']);
    } else {
      expect(ensure.outputs['changes']).toBe('[]');
    }
    expect(changeEntries(plan.outputs).every(({ status }) => status === 'planned')).toBe(true);
  });

  test('names the blockers, and still lists what it would do', async () => {
    const { exitCode, outputs, log } = await harness.run({ mode: 'plan', location: '' });
    expect(exitCode).toBe(1);
    expect(withoutStatus(outputs).map(({ resource }) => resource)).toEqual(['vault', 'key', 'principal', 'grant']);
    expect(log).toContain('location is not set');
  });

  test("does not take the vault's firewall for a missing role", async () => {
    harness.cloud.reset('locked-down');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.keyVaultCryptoOfficer, subscriptionScope);
    for (const vault of state.vaults) vault.keys = [];
    const { log } = await harness.run({ mode: 'plan' });
    expect(log).toContain('could not be checked (ForbiddenByFirewall); creating the key will show it');
  });

  test('does not list what is never created again once Adobe confirmed it', async () => {
    const { exitCode, outputs, log } = await harness.run({
      mode: 'plan',
      'confirmed-key-uri': 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
      'delete-lock': 'true',
    });
    expect([exitCode, outputs['changes']]).toEqual([1, '[]']);
    expect(log).toContain('would not decrypt the data');
    expect(log).toContain("the service principal of Adobe's app 251e3919-1940-4296-bb8b-6b9a5e8a4805 does not exist");
  });

  test('names the ReadOnly lock that would refuse it, in both languages', async () => {
    harness.cloud.cloud.state.locks.push({ name: 'frozen', scope: groupScope, level: 'ReadOnly' });
    for (const language of ['en', 'fr']) {
      const { exitCode, log, summary } = await harness.run({ mode: 'plan', language });
      expect(exitCode).toBe(1);
      expect(log).toContain('read-only-lock');
      expect(joined(summary)).toContain('az rest --method DELETE --url');
      expect(joined(summary)).toContain(`${groupScope}/providers/Microsoft.Authorization/locks/frozen`);
    }
  });

  test.each([
    ['Disabled', 'RSA', 'subscription-not-writable', '--query state'],
    ['Warned', 'RSA', 'subscription-not-writable', '--query state'],
    ['Enabled', 'RSA-HSM', 'vault-not-premium', 'RSA, o'],
  ] as const)('names what Azure would refuse: %s, %s', async (subscription, keyType, blocker, remedy) => {
    harness.cloud.reset('ready');
    const { subscriptions, vaults } = harness.cloud.cloud.state;
    for (const one of subscriptions) one.state = subscription;
    for (const one of vaults) one.keys = [];
    for (const language of ['en', 'fr']) {
      const plan = await harness.run({ mode: 'plan', language, 'key-type': keyType });
      expect([plan.exitCode, withoutStatus(plan.outputs)[0]?.resource]).toEqual([1, 'key']);
      expect(plan.log).toContain(blocker);
      expect(plan.summary).toContain(remedy);
    }
    const ensure = await harness.run({ 'key-type': keyType });
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  test('names a provider that is not registered, and ensure sends nothing', async () => {
    harness.cloud.reset('group-only');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.reader, subscriptionScope);
    for (const one of state.subscriptions) one.providers['Microsoft.KeyVault'] = 'NotRegistered';
    for (const language of ['en', 'fr']) {
      const { exitCode, log, summary } = await harness.run({ mode: 'plan', language });
      expect(exitCode).toBe(1);
      expect(log).toContain('provider-not-registered');
      expect(summary).toContain('az provider register');
    }
    const ensure = await harness.run();
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  test('names a location that is no region, and ensure sends nothing', async () => {
    harness.cloud.reset('group-only');
    const { state } = harness.cloud.cloud;
    state.resourceGroups = [];
    grantRole(state, roles.reader, subscriptionScope);
    const inputs = { location: 'useast', 'create-resource-group': 'true' };
    const { exitCode, log } = await harness.run({ mode: 'plan', ...inputs });
    expect(exitCode).toBe(1);
    expect(log).toContain('location-unknown');
    const ensure = await harness.run(inputs);
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  test('tells a name that no vault can have from one that is taken', async () => {
    harness.cloud.reset('group-only');
    const body = { nameAvailable: false, reason: 'AccountNameInvalid', message: 'The vault name is invalid.' };
    harness.cloud.faults.push({ when: { path: /checkNameAvailability/ }, do: { kind: 'answer', status: 200, body } });
    const { exitCode, log } = await harness.run({ mode: 'plan' });
    expect(exitCode).toBe(1);
    expect(log).toContain('vault-name-refused');
    expect(log).not.toContain('vault-name-taken');
  });

  test('names a group that is being deleted, and ensure sends nothing', async () => {
    harness.cloud.reset('group-only');
    for (const one of harness.cloud.cloud.state.resourceGroups) one.provisioningState = 'Deleting';
    for (const language of ['en', 'fr']) {
      const { exitCode, log } = await harness.run({ mode: 'plan', language });
      expect(exitCode).toBe(1);
      expect(log).toContain('resource-group-deleting');
    }
    const ensure = await harness.run();
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  const denyWrites = (more: Partial<DenyAssignmentState> = {}) =>
    denyAssignment({
      scope: groupScope,
      principals: [{ id: pipelinePrincipalId, type: 'ServicePrincipal' }],
      permissions: [{ actions: ['*/write'], notActions: [], dataActions: [], notDataActions: [] }],
      ...more,
    });
  const everyone = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' } as const;
  const locks = { actions: ['Microsoft.Authorization/locks/*'], notActions: [], dataActions: [], notDataActions: [] };

  test.each<[string, TenantName, Partial<DenyAssignmentState>]>([
    ['above a missing vault', 'group-only', {}],
    ['at the subscription', 'group-only', { scope: subscriptionScope }],
    ['for everyone', 'grant-missing', { principals: [everyone] }],
  ])('names the deny assignment that refuses the writes of its own identity: %s', async (_, tenant, more) => {
    harness.cloud.reset(tenant);
    harness.cloud.cloud.state.denyAssignments = [denyWrites(more)];
    for (const language of ['en', 'fr']) {
      const { exitCode, log, summary } = await harness.run({ mode: 'plan', language });
      expect(exitCode).toBe(1);
      expect(log).toContain('write-denied');
      expect(summary).toContain('f4c1d2a7');
    }
    const ensure = await harness.run();
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  test('names the deny assignment that refuses its own identity the recovery of a deleted key', async () => {
    harness.cloud.reset('key-deleted');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.keyVaultCryptoOfficer, subscriptionScope);
    const dataActions = ['Microsoft.KeyVault/vaults/keys/recover/action'];
    const permissions = [{ actions: [], notActions: [], dataActions, notDataActions: [] }];
    state.denyAssignments = [denyWrites({ permissions })];
    const plan = await harness.run({ mode: 'plan', 'recover-deleted': 'true' });
    expect([plan.exitCode, plan.log]).toEqual([1, expect.stringContaining('write-denied')]);
    const ensure = await harness.run({ 'recover-deleted': 'true' });
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  test.each<[string, Partial<DenyAssignmentState>]>([
    ['somebody else', { principals: [{ id: adobePrincipalId, type: 'ServicePrincipal' }] }],
    [
      'everyone else',
      { principals: [everyone], excludePrincipals: [{ id: pipelinePrincipalId, type: 'ServicePrincipal' }] },
    ],
    ['another action', { permissions: [locks] }],
    ['nobody, since it only audits', { denyAssignmentEffect: 'audit' }],
    ['the group only', { doNotApplyToChildScopes: true }],
  ])('is not held up by a deny assignment for %s', async (_, more) => {
    harness.cloud.reset('group-only');
    harness.cloud.cloud.state.denyAssignments = [denyWrites(more)];
    const plan = await harness.run({ mode: 'plan' });
    const ensure = await harness.run();
    expect([plan.exitCode, ensure.exitCode]).toEqual([0, 0]);
  });

  test('succeeds regardless of the findings if ensure can carry it out', async () => {
    harness.cloud.reset('key-disabled');
    const { exitCode, outputs } = await harness.run({ mode: 'plan' });
    expect([exitCode, outputs['state'], outputs['ready']]).toEqual([0, 'unhealthy', 'false']);
  });

  test('cannot read a deleted key behind a closed data plane, and does not fail because of it', async () => {
    harness.cloud.reset('key-deleted');
    const plan = await harness.run({ mode: 'plan' });
    expect([plan.exitCode, withoutStatus(plan.outputs)[0]?.action]).toEqual([0, 'create']);
    expect(plan.log).toContain('could not be checked');
    const ensure = await harness.run();
    expect([ensure.exitCode, changeEntries(ensure.outputs)[0]?.status]).toEqual([1, 'failed']);
    expect(ensure.log).toContain('az keyvault key recover');
  });
});
