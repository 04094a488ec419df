import { describe, expect, test } from '@jest/globals';
import type { CloudState } from '../../emulator/state.ts';
import {
  adobeAppId,
  adobePrincipalId,
  clientId,
  formerAdobePrincipalId,
  groupScope,
  keyName,
  pipelinePrincipalId,
  roles,
  subject,
  subscriptionId,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { isTenantName, type TenantName, tenants } from '../../emulator/tenants/tenants.ts';

const names = Object.keys(tenants).filter(isTenantName);
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const cryptoUser = roles.keyVaultCryptoServiceEncryptionUser;
const leastRights = [
  { roleId: roles.keyVaultContributor, scope: groupScope },
  { roleId: roles.keyVaultDataAccessAdministrator, scope: groupScope },
];

const adobe = (state: CloudState) => state.servicePrincipals.filter((one) => one.appId === adobeAppId);
const grants = (state: CloudState) => state.roleAssignments.filter((one) => one.roleId === cryptoUser);
const onlyVault = ({ vaults }: CloudState) => {
  const [vault, ...others] = vaults;
  if (!vault || others.length > 0) throw new Error(`${vaults.length} vaults`);
  return vault;
};
const onlyKey = (state: CloudState) => {
  const [key, ...others] = onlyVault(state).keys;
  if (!key || others.length > 0) throw new Error('not one key');
  return key;
};

describe('every tenant', () => {
  test.each(names)('%s is plain data, and each call creates a new copy', (name) => {
    const state = tenants[name]();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    state.servicePrincipals.length = 0;
    state.settings.pageSize = 1;
    expect(tenants[name]().servicePrincipals).not.toEqual([]);
    expect(tenants[name]().settings.pageSize).toBe(100);
  });

  test.each(names)('%s knows the pipeline, its credential and Adobe’s application', (name) => {
    const state = tenants[name]();
    const [pipeline, foreign] = state.applications;
    expect(pipeline).toMatchObject({ appId: clientId, homeTenantId: state.tenant.id });
    expect(pipeline?.federatedCredentials).toEqual([
      { issuer: 'https://token.actions.githubusercontent.com', subject, audience: 'api://AzureADTokenExchange' },
    ]);
    expect(foreign?.appId).toBe(adobeAppId);
    expect(foreign?.homeTenantId).not.toBe(state.tenant.id);
    expect(state.servicePrincipals[0]).toMatchObject({ id: pipelinePrincipalId, accountEnabled: true });
    expect(state.subscriptions).toMatchObject([
      { id: subscriptionId, providers: { 'Microsoft.KeyVault': 'Registered' } },
    ]);
    for (const one of state.roleAssignments) expect(one.name).toMatch(guid);
    expect(new Set(state.roleAssignments.map((one) => one.name)).size).toBe(state.roleAssignments.length);
  });

  test.each(names)('%s gives the pipeline only the least rights', (name) => {
    const extra = ['vault-deleted', 'name-taken'].includes(name)
      ? [{ roleId: roles.reader, scope: subscriptionScope }]
      : [];
    const empty = [
      { roleId: roles.contributor, scope: subscriptionScope },
      { roleId: roles.userAccessAdministrator, scope: subscriptionScope },
    ];
    expect(rightsOf(tenants[name]())).toEqual(name === 'empty' ? empty : [...leastRights, ...extra]);
  });

  test('an unknown name is not taken for a tenant', () => {
    expect(isTenantName('ready')).toBe(true);
    expect(['Ready', 'toString', ''].some(isTenantName)).toBe(false);
  });
});

describe('what is special about', () => {
  const state = (name: TenantName) => tenants[name]();

  test('empty: only identities', () => {
    expect(state('empty')).toMatchObject({ resourceGroups: [], vaults: [], deletedVaults: [] });
    expect(adobe(state('empty'))).toEqual([]);
  });

  test('group-only: the group', () => {
    expect(state('group-only')).toMatchObject({
      resourceGroups: [{ name: 'rg-cja', location: 'eastus2' }],
      vaults: [],
    });
    expect(adobe(state('group-only'))).toEqual([]);
  });

  test('ready: everything is set up correctly', () => {
    const ready = state('ready');
    expect(onlyVault(ready)).toMatchObject({
      name: vaultName,
      sku: 'standard',
      enableRbacAuthorization: true,
      enablePurgeProtection: true,
      softDeleteRetentionInDays: 90,
      publicNetworkAccess: 'Enabled',
      secrets: [],
      deletedKeys: [],
    });
    expect(onlyKey(ready)).toMatchObject({
      name: keyName,
      kty: 'RSA',
      keySize: 3072,
      keyOps: ['wrapKey', 'unwrapKey'],
    });
    expect(onlyKey(ready).versions).toMatchObject([
      { version: expect.stringMatching(/^[0-9a-f]{32}$/), enabled: true },
    ]);
    expect(adobe(ready)).toMatchObject([{ id: adobePrincipalId, accountEnabled: true }]);
    expect(grants(ready)).toMatchObject([{ scope: vaultScope, principalId: adobePrincipalId, condition: null }]);
    expect(ready.locks).toMatchObject([{ scope: vaultScope, level: 'CanNotDelete' }]);
    expect(ready.diagnosticSettings).toMatchObject([
      { scope: vaultScope, workspaceId: expect.any(String), logs: [{ category: 'AuditEvent', enabled: true }] },
    ]);
  });

  /** Differences from `ready`, each as one change. */
  const differences: [TenantName, (ready: CloudState) => void][] = [
    ['key-disabled', (ready) => Object.assign(onlyKey(ready).versions[0] ?? {}, { enabled: false })],
    ['key-expired', (ready) => Object.assign(onlyKey(ready).versions[0] ?? {}, { exp: expect.any(Number) })],
    ['grant-missing', (ready) => ready.roleAssignments.pop()],
    [
      'principal-missing',
      (ready) => {
        ready.roleAssignments.pop();
        ready.servicePrincipals.pop();
      },
    ],
    ['purge-protection-off', (ready) => delete onlyVault(ready).enablePurgeProtection],
    [
      'locked-down',
      (ready) => {
        const networkAcls = { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };
        Object.assign(onlyVault(ready), { networkAcls });
      },
    ],
  ];
  test.each(differences)('%s: one thing', (name, change) => {
    const expected = state('ready');
    change(expected);
    expect(state(name)).toEqual(expected);
    expect(state(name)).not.toEqual(state('ready'));
  });

  test('key-expired: it expired in the past', () => {
    expect(onlyKey(state('key-expired')).versions[0]?.exp).toBeLessThan(Date.now() / 1000);
  });

  test('vault-deleted: the vault with its key can be recovered, the grant is gone', () => {
    const deleted = state('vault-deleted');
    expect(deleted.vaults).toEqual([]);
    expect(deleted.deletedVaults).toMatchObject([{ vault: { name: vaultName, keys: [{ name: keyName }] } }]);
    expect(Date.parse(deleted.deletedVaults[0]?.scheduledPurgeDate ?? '')).toBeGreaterThan(Date.now());
    expect([grants(deleted), deleted.locks, deleted.diagnosticSettings]).toEqual([[], [], []]);
    expect(adobe(deleted)).toHaveLength(1);
  });

  test('key-deleted: the key can be recovered, the grant stays', () => {
    const deleted = state('key-deleted');
    expect(onlyVault(deleted)).toMatchObject({ keys: [], deletedKeys: [{ key: { name: keyName } }] });
    expect(grants(deleted)).toHaveLength(1);
  });

  test('access-policies: the older model, without and with a policy for Adobe', () => {
    const policies = (name: TenantName) => onlyVault(state(name)).accessPolicies.map((one) => one.objectId);
    for (const name of ['access-policies', 'access-policies-ready'] as const) {
      expect(onlyVault(state(name)).enableRbacAuthorization).toBe(false);
      expect(grants(state(name))).toEqual([]);
    }
    expect(policies('access-policies')).not.toContain(adobePrincipalId);
    expect(policies('access-policies-ready')).toEqual([...policies('access-policies'), adobePrincipalId]);
    expect(onlyVault(state('access-policies-ready')).accessPolicies[1]?.permissions).toEqual({
      keys: ['get', 'wrapKey', 'unwrapKey'],
    });
  });

  test('name-taken: the name is held by someone else', () => {
    expect(state('name-taken')).toMatchObject({ vaults: [], deletedVaults: [], foreignNames: [{ name: vaultName }] });
  });

  test('former-principal: the grant is for an id that no longer exists', () => {
    const former = state('former-principal');
    expect(grants(former)).toMatchObject([{ principalId: formerAdobePrincipalId }]);
    expect(former.servicePrincipals.map((one) => one.id)).not.toContain(formerAdobePrincipalId);
    expect(adobe(former)).toMatchObject([{ id: adobePrincipalId }]);
  });
});

describe('rights', () => {
  test('are granted, removed by role, and removed at one scope', () => {
    const state = tenants['group-only']();
    grantRole(state, roles.reader, subscriptionScope);
    grantRole(state, roles.reader, groupScope);
    expect(rightsOf(state)).toHaveLength(4);
    revokeRole(state, roles.reader, groupScope.toUpperCase());
    expect(rightsOf(state)).toEqual([...leastRights, { roleId: roles.reader, scope: subscriptionScope }]);
    revokeRole(state, roles.keyVaultContributor);
    revokeRole(state, roles.reader);
    expect(rightsOf(state)).toEqual(leastRights.slice(1));
  });

  test('of others do not change', () => {
    const state = tenants.ready();
    grantRole(state, roles.reader, groupScope, adobePrincipalId);
    revokeRole(state, roles.reader);
    revokeRole(state, cryptoUser);
    expect(rightsOf(state, adobePrincipalId)).toHaveLength(2);
  });

  test('in Graph are set, and an unknown application is an error', () => {
    const state = tenants.ready();
    setGraphPermissions(state, ['Directory.Read.All']);
    expect(state.servicePrincipals[0]?.graphPermissions).toEqual(['Directory.Read.All']);
    expect(() => setGraphPermissions(state, [], formerAdobePrincipalId)).toThrow('no service principal');
  });
});
