/** The simulated Adobe: refused wherever Azure refuses it, and allowed wherever Azure allows it. */
import type { DenyAssignmentState, PerimeterAssociation } from '../../emulator/access-state.ts';
import { type AdobeTarget, type Attempt, adobeTries } from '../../emulator/adobe.ts';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import type { AccessPolicyEntry, CloudState, KeyState, KeyVersionState, VaultState } from '../../emulator/state.ts';
import { denyAssignment, perimeter } from '../../emulator/tenants/denials.ts';
import { vault as vaultAsMade } from '../../emulator/tenants/foundation.ts';
import {
  adobePrincipalId,
  formerTenantId,
  groupScope,
  pipelinePrincipalId,
  roles,
  subscriptionScope,
  tenantId,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';

let running: RunningCloud;
beforeAll(async () => {
  running = await startCloud();
});
afterAll(() => running.stop());

/** `yes` or the error code of get, wrapKey and unwrapKey. */
function tries(state: CloudState, target?: AdobeTarget): string[] {
  running.reset(state);
  const { get, wrapKey, unwrapKey } = adobeTries(running.cloud, target);
  return [get, wrapKey, unwrapKey].map(word);
}

const word = ({ allowed, code }: Attempt) => (allowed ? 'yes' : String(code));
const all = (code: string) => [code, code, code];
const yes = all('yes');

/** The tenant `ready`, changed. */
function readyBut(change: (state: CloudState, vault: VaultState, key: KeyState) => void): CloudState {
  const state = tenants.ready();
  const [vault] = state.vaults;
  const [key] = vault?.keys ?? [];
  if (vault === undefined || key === undefined) throw new Error('the tenant has no key');
  change(state, vault, key);
  return state;
}

const changed = (vault: Partial<VaultState>) => readyBut((_state, one) => Object.assign(one, vault));

test.each<[TenantName, string[]]>([
  ['empty', all('AADSTS7000229')],
  ['ready', yes],
  ['key-disabled', ['yes', 'KeyDisabled', 'KeyDisabled']],
  ['grant-missing', all('ForbiddenByRbac')],
  ['vault-deleted', all('NameNotResolved')],
  ['key-deleted', all('KeyNotFound')],
  ['access-policies', all('AccessDenied')],
  ['locked-down', yes],
  ['vault-of-former-tenant', all('Unauthorized')],
  ['principal-deleted', all('AADSTS7000229')],
])('in the tenant %s', (name, codes) => {
  expect(tries(tenants[name]())).toEqual(codes);
});

test('a time-bound grant is gone after its end', () => {
  const state = readyBut(({ roleAssignments }) => {
    for (const one of roleAssignments) one.endDateTime = new Date(Date.now() - 1000).toISOString();
  });
  expect(tries(state)).toEqual(all('ForbiddenByRbac'));
});

test('names are compared as Azure compares them, and what does not exist is not found', () => {
  expect(tries(tenants.ready(), { vault: 'KV-Contoso-CJA', key: 'CJA-CMK' })).toEqual(yes);
  expect(tries(tenants.ready(), { key: 'another' })).toEqual(all('KeyNotFound'));
  expect(tries(tenants.ready(), { version: 'f'.repeat(32) })).toEqual(all('KeyNotFound'));
  expect(tries(tenants.ready(), { vault: 'kv-another' })).toEqual(all('NameNotResolved'));
  expect(tries(tenants.ready(), { appId: '0d2c7b4e-91f8-4a36-b5e0-c83d16a47f92' })).toEqual(all('AADSTS7000229'));
});

test('it is neither stopped by Conditional Access for workload identities nor by locks', () => {
  const state = readyBut(({ settings, locks }) => {
    settings.conditionalAccess = true;
    locks.push({ name: 'freeze', scope: subscriptionScope, level: 'ReadOnly' });
  });
  expect(tries(state)).toEqual(yes);
});

describe('a deny assignment', () => {
  const keyScope = `${vaultScope}/keys/cja-cmk`;
  const everyone = [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' as const }];
  const adobe = [{ id: adobePrincipalId, type: 'ServicePrincipal' as const }];
  const group = [{ id: 'b71e4c90-5d38-4f26-a9c7-e0813d52f64a', type: 'Group' as const }];
  const data = (dataActions: string[], notDataActions: string[] = []) => ({
    permissions: [{ actions: [], notActions: [], dataActions, notDataActions }],
  });
  const denied = 'ForbiddenByRbac';
  test.each<[string, Partial<DenyAssignmentState>, string[]]>([
    ['of the principal', {}, all(denied)],
    [
      'of the principal, in another casing',
      { principals: [{ id: adobePrincipalId.toUpperCase(), type: 'ServicePrincipal' }] },
      all(denied),
    ],
    ['of another principal', { principals: [{ id: pipelinePrincipalId, type: 'ServicePrincipal' }] }, yes],
    ['of everyone', { principals: everyone }, all(denied)],
    ['of everyone except Adobe', { principals: everyone, excludePrincipals: adobe }, yes],
    ["of everyone except a group of Adobe's", { principals: everyone, excludePrincipals: group }, yes],
    ["of a group of Adobe's", { principals: group }, all(denied)],
    ['of a principal that is named and excluded', { excludePrincipals: adobe }, yes],
    ['of the empty GUID, a user', { principals: [{ ...everyone[0], id: everyone[0]?.id ?? '', type: 'User' }] }, yes],
    ['that excludes everyone, which is not permitted', { excludePrincipals: everyone }, all(denied)],
    ['at the subscription', { scope: subscriptionScope }, all(denied)],
    ['at a management group', { scope: '/providers/Microsoft.Management/managementGroups/contoso' }, all(denied)],
    ['at the root', { scope: '/' }, all(denied)],
    ['at another vault', { scope: `${vaultScope}-2` }, yes],
    ['at the key', { scope: keyScope }, all(denied)],
    ['at another key', { scope: `${keyScope}-2` }, yes],
    ['at the vault only', { doNotApplyToChildScopes: true }, yes],
    ['at the group only', { scope: groupScope, doNotApplyToChildScopes: true }, yes],
    ['at the key only', { scope: keyScope.toUpperCase(), doNotApplyToChildScopes: true }, all(denied)],
    ['of all data actions', data(['*']), all(denied)],
    ['of reading', data(['Microsoft.KeyVault/vaults/*/read']), [denied, 'yes', 'yes']],
    ['of wrapping', data(['Microsoft.KeyVault/vaults/keys/wrap/action']), ['yes', denied, 'yes']],
    ['of unwrapping, in another casing', data(['microsoft.keyvault/VAULTS/keys/unwrap/*']), ['yes', 'yes', denied]],
    ['of everything except keys', data(['*'], ['Microsoft.KeyVault/vaults/keys/*']), yes],
    ['of everything except reading', data(['*'], ['*/read']), ['yes', denied, denied]],
    ['of secrets', data(['Microsoft.KeyVault/vaults/secrets/*']), yes],
    ['of no data', { permissions: [{ actions: ['*'], notActions: [], dataActions: [], notDataActions: [] }] }, yes],
    [
      'of two permissions, one of which excludes what the other denies',
      { permissions: [...data(['*'], ['*']).permissions, ...data(['*/wrap/action']).permissions] },
      ['yes', denied, 'yes'],
    ],
    ['under a condition', { condition: '@Resource[x] StringEquals y' }, all(denied)],
    ['under a condition that does not hold', { condition: '@Resource[x] StringEquals y', conditionHolds: false }, yes],
  ])('%s', (_what, more, expected) => {
    const state = readyBut((one) => {
      one.denyAssignments = [denyAssignment(more)];
      one.groups = [
        { id: 'inner', displayName: 'inner', members: [adobePrincipalId] },
        { id: group[0]?.id ?? '', displayName: 'outer', members: ['inner', 'other'] },
      ];
    });
    expect(tries(state)).toEqual(expected);
  });

  test('applies on a vault with access policies too, as is assumed', () => {
    const state = readyBut((_state, vault) => {
      const permissions = { keys: ['get', 'wrapKey', 'unwrapKey'] };
      const accessPolicies = [{ tenantId, objectId: adobePrincipalId, permissions }];
      Object.assign(vault, { enableRbacAuthorization: false, accessPolicies });
    });
    expect(tries(state)).toEqual(yes);
    state.denyAssignments = [denyAssignment()];
    expect(tries(state)).toEqual(all(denied));
  });
});

describe('the network', () => {
  const acls = (bypass?: 'AzureServices' | 'None', ...ips: string[]): Partial<VaultState> => ({
    networkAcls: {
      ...(bypass === undefined ? {} : { bypass }),
      defaultAction: 'Deny',
      ipRules: ips.map((value) => ({ value })),
      virtualNetworkRules: [],
    },
  });
  const within = (...perimeters: Partial<PerimeterAssociation>[]) => ({
    perimeters: perimeters.map((one) => perimeter(one)),
  });
  const rule = (...addressPrefixes: string[]) => ({
    rules: [{ name: 'in', direction: 'Inbound' as const, addressPrefixes }],
  });
  const closed: Partial<VaultState> = { publicNetworkAccess: 'Disabled' };
  const secured: Partial<VaultState> = { publicNetworkAccess: 'SecuredByPerimeter' };
  const [outside, firewall, connection] = ['20.88.123.53', 'ForbiddenByFirewall', 'ForbiddenByConnection'];
  const trusted = { address: outside, trustedService: true };
  const other = { address: outside, trustedService: false };

  /** The outcome for a trusted service, and for any other caller from the same address. */
  test.each<[string, Partial<VaultState>, string, string]>([
    ['open to all', {}, 'yes', 'yes'],
    ['closed, bypassed by default', acls(), 'yes', firewall],
    ['closed except for trusted services', acls('AzureServices'), 'yes', firewall],
    ['closed to trusted services too', acls('None'), firewall, firewall],
    ['open to the address', acls('None', '20.88.123.53'), 'yes', 'yes'],
    ['open to the range', acls('None', '198.51.100.0/24', '20.88.0.0/16'), 'yes', 'yes'],
    ['without public access', closed, 'yes', connection],
    ['not public, though the address has a rule', { ...closed, ...acls('None', outside) }, connection, connection],
    ['without public access, except for trusted services', { ...closed, ...acls('AzureServices') }, 'yes', connection],
    ['secured by a perimeter', secured, firewall, firewall],
    ['secured by a perimeter, bypass or not', { ...secured, ...acls('AzureServices') }, firewall, firewall],
    ['secured by a perimeter in Learning', { ...secured, ...within({ accessMode: 'Learning' }) }, firewall, firewall],
    ['secured by a perimeter that admits the address', { ...secured, ...within({ ...rule(outside) }) }, 'yes', 'yes'],
    ['within an enforced perimeter', within({}), firewall, firewall],
    ['within an enforced perimeter, bypass or not', { ...within({}), ...acls('AzureServices') }, firewall, firewall],
    ['within an enforced perimeter that admits the range', within(rule('20.88.123.0/24')), 'yes', 'yes'],
    ['within an enforced perimeter that admits another range', within(rule('198.51.100.0/24')), firewall, firewall],
    ['within an enforced perimeter, by its rule', { ...within({}), ...acls('None', outside) }, firewall, firewall],
    [
      'within an enforced perimeter that lets the address out',
      within({ rules: [{ name: 'out', direction: 'Outbound', addressPrefixes: [outside] }] }),
      firewall,
      firewall,
    ],
    ['within a perimeter in mode Learning', within({ accessMode: 'Learning' }), 'yes', 'yes'],
    ['within a perimeter in mode Audit, closed', { ...within({ accessMode: 'Audit' }), ...acls() }, 'yes', firewall],
    [
      'within a perimeter in mode Learning, closed',
      { ...within({ accessMode: 'Learning' }), ...closed, ...acls('None') },
      connection,
      connection,
    ],
    ['within two perimeters, one of them enforced', within({ accessMode: 'Learning' }, {}), firewall, firewall],
  ])('%s', (_what, vault, forTrusted, forOthers) => {
    expect(tries(changed(vault), { from: trusted })).toEqual(all(forTrusted));
    expect(tries(changed(vault), { from: other })).toEqual(all(forOthers));
    expect(tries(changed(vault))).toEqual(all(forTrusted));
  });
});

describe('an access policy', () => {
  const policy = (
    more: Partial<AccessPolicyEntry> = {},
    keys = ['get', 'wrapKey', 'unwrapKey'],
  ): AccessPolicyEntry => ({ tenantId, objectId: adobePrincipalId, permissions: { keys }, ...more });
  const refused = 'AccessDenied';
  test.each<[string, AccessPolicyEntry[], string[]]>([
    ['none', [], all(refused)],
    ['for Adobe', [policy()], yes],
    ['in another casing', [policy({ objectId: adobePrincipalId.toUpperCase() }, ['Get', 'WRAPKEY', 'unwrapkey'])], yes],
    ['of all', [policy({}, ['all'])], yes],
    ['of two halves', [policy({}, ['get', 'wrapKey']), policy({}, ['unwrapKey'])], yes],
    ['without unwrapKey', [policy({}, ['get', 'wrapKey'])], ['yes', 'yes', refused]],
    ['without get', [policy({}, ['wrapKey', 'unwrapKey'])], [refused, 'yes', 'yes']],
    [
      'for an application on its behalf',
      [policy({ applicationId: 'a9b04e72-6c15-4d38-8f2a-37e1c5d60b94' })],
      all(refused),
    ],
    ['of another tenant', [policy({ tenantId: formerTenantId })], all(refused)],
    ['of secrets', [policy({ permissions: { secrets: ['all'] } })], all(refused)],
    ['for a group that contains the principal', [policy({ objectId: 'outer' })], yes],
  ])('%s', (_what, accessPolicies, expected) => {
    const state = readyBut((one, vault) => {
      Object.assign(vault, { enableRbacAuthorization: false, accessPolicies });
      one.groups = [{ id: 'outer', displayName: 'outer', members: [adobePrincipalId] }];
    });
    expect(tries(state)).toEqual(expected);
  });

  test('has no effect on a vault with RBAC', () => {
    const state = readyBut((one, vault) => {
      revokeRole(one, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
      vault.accessPolicies = [policy()];
    });
    expect(tries(state)).toEqual(all('ForbiddenByRbac'));
  });
});

describe('a role', () => {
  const grantAt = (
    scope: string,
    principalId = adobePrincipalId,
    roleId: string = roles.keyVaultCryptoServiceEncryptionUser,
  ) =>
    readyBut((state) => {
      revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
      grantRole(state, roleId, scope, principalId);
      state.groups = [{ id: 'outer', displayName: 'outer', members: [adobePrincipalId] }];
    });
  test.each<[string, CloudState, string[]]>([
    ['at the key', grantAt(`${vaultScope}/keys/cja-cmk`), yes],
    ['at another key', grantAt(`${vaultScope}/keys/another`), all('ForbiddenByRbac')],
    ['at the group', grantAt(groupScope), yes],
    ['at the root', grantAt('/'), yes],
    ['by a group', grantAt(vaultScope, 'outer'), yes],
    ['of another name', grantAt(vaultScope, adobePrincipalId, roles.keyVaultCryptoUser), yes],
    [
      'that allows only reading',
      grantAt(vaultScope, adobePrincipalId, roles.keyVaultReader),
      ['yes', 'ForbiddenByRbac', 'ForbiddenByRbac'],
    ],
    ['that is Owner', grantAt(vaultScope, adobePrincipalId, roles.owner), all('ForbiddenByRbac')],
  ])('%s', (_what, state, expected) => {
    expect(tries(state)).toEqual(expected);
  });

  test.each([
    [undefined, yes],
    [true, yes],
    [false, all('ForbiddenByRbac')],
  ])('under a condition that holds: %s', (conditionHolds, expected) => {
    const state = readyBut(({ roleAssignments }) => {
      for (const one of roleAssignments) {
        if (one.principalId === adobePrincipalId)
          Object.assign(one, {
            condition: "@Resource[x] StringEquals 'y'",
            ...(conditionHolds === undefined ? {} : { conditionHolds }),
          });
      }
    });
    expect(tries(state)).toEqual(expected);
  });

  test('that the vault does not know of yet', () => {
    const state = tenants.ready();
    for (const one of state.roleAssignments) one.visibleAt = Date.now();
    state.settings.vaultAuthorizationDelay = 60_000;
    expect(tries(state)).toEqual(all('ForbiddenByRbac'));
  });
});

describe('a key', () => {
  const now = Math.floor(Date.now() / 1000);
  test.each<[string, Partial<KeyState>, Partial<KeyVersionState>, string[]]>([
    ['that is disabled', {}, { enabled: false }, ['yes', 'KeyDisabled', 'KeyDisabled']],
    ['that may not wrap', { keyOps: ['unwrapKey'] }, {}, ['yes', 'KeyOperationForbidden', 'yes']],
    ['that may not unwrap', {}, { kind: { kty: 'RSA', keyOps: ['WRAPKEY'] } }, ['yes', 'yes', 'KeyOperationForbidden']],
    ['that has expired', {}, { exp: now - 1 }, ['yes', 'KeyExpired', 'yes']],
    ['that expires in a minute', {}, { exp: now + 60 }, yes],
    ['that is not yet valid', {}, { nbf: now + 60 }, ['yes', 'KeyNotYetValid', 'yes']],
    ['that has become valid', {}, { nbf: now - 1 }, yes],
    [
      'of type EC',
      { kty: 'EC', curveName: 'P-256', keyOps: ['sign'] },
      {},
      ['yes', 'KeyOperationForbidden', 'KeyOperationForbidden'],
    ],
  ])('%s', (_what, more, version, expected) => {
    const state = readyBut((_state, _vault, key) => {
      Object.assign(key, more);
      for (const one of key.versions) Object.assign(one, version);
    });
    expect(tries(state)).toEqual(expected);
  });
});

test.each<[string, (state: CloudState) => void, string[]]>([
  [
    'disabled by the tenant',
    ({ servicePrincipals }) => servicePrincipals.forEach((one) => Object.assign(one, { accountEnabled: false })),
    all('AADSTS7000112'),
  ],
  [
    'deactivated, while accountEnabled is true',
    ({ servicePrincipals }) => servicePrincipals.forEach((one) => Object.assign(one, { isDisabled: true })),
    all('AADSTS7000112'),
  ],
  [
    'explicitly not deactivated',
    ({ servicePrincipals }) => servicePrincipals.forEach((one) => Object.assign(one, { isDisabled: false })),
    yes,
  ],
  [
    'explicitly not disabled',
    ({ servicePrincipals }) =>
      servicePrincipals.forEach((one) => Object.assign(one, { disabledByMicrosoftStatus: 'NotDisabled' })),
    yes,
  ],
])('a service principal %s', (_what, change, expected) => {
  expect(tries(readyBut(change))).toEqual(expected);
});

test.each(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Expired', 'Deleted'] as const)(
  'a subscription that is %s',
  (name) => {
    const state = readyBut(({ subscriptions }) => subscriptions.forEach((one) => Object.assign(one, { state: name })));
    const works = ['Enabled', 'PastDue'].includes(name);
    expect(tries(state)).toEqual(all(works ? 'yes' : 'SubscriptionDisabled'));
  },
);

test.each([
  ['Succeeded', 'yes'],
  ['Updating', 'yes'],
  ['Failed', 'NameNotResolved'],
  ['Canceled', 'NameNotResolved'],
])('a vault whose provisioning is %s', (provisioningState, expected) => {
  expect(tries(changed({ provisioningState }))).toEqual(all(expected));
  expect(tries(changed({ ...vaultAsMade(), dnsReadyAt: Date.now() + 60_000 }))).toEqual(all('NameNotResolved'));
});

test.each<[Partial<VaultState>, string]>([
  [{ tokenBindingMode: 'Enforced' }, 'Unauthorized'],
  [{ crossTenantAccessProtection: true }, 'ForbiddenByTenant'],
])('a vault with %j takes no token of Adobe’s', (setting, expected) => {
  expect(tries(changed(setting))).toEqual(all(expected));
});
