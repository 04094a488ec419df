/** Vaults and keys that are made, changed, deleted and recovered; who may use a key, and what its state permits. */
import type { KeyState, KeyVersionState, PolicyState, VaultState } from '../../emulator/state.ts';
import { rsaKey } from '../../emulator/tenants/foundation.ts';
import {
  adobeAppId,
  adobePrincipalId,
  groupScope,
  pipelinePrincipalId,
  roles,
  subscriptionId,
  tenantId,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { asAdministrator, asOwner, keyOf, vaultOf, vaultRequest } from '../conformance/cases/places.ts';
import { accessToken, at } from './client.ts';
import { all, type Lay, locked, only, type Row, rolesOfAdobe, saidIn, to, unchanged, useAnswers } from './said.ts';

const { local, answerOf, said } = useAnswers();

const vaults = '/providers/Microsoft.KeyVault/vaults';
const settingsOf = 'GET vault/providers/Microsoft.Insights/diagnosticSettings';
const moved = { resourceGroup: 'other' };
const elsewhere = { subscriptionId: 'ffffffff-0000-4000-8000-000000000000' };
const [bad, parameter, forbidden] = ['400 BadRequest', '400 BadParameter', '403 ForbiddenByRbac'];
const noPolicy = '403 AccessDenied';
const noLocation = '400 LocationNotAvailableForResourceType';
const without: Lay = (state) => (state.vaults = []);
const closed = all(without, ({ settings }) => (settings.closedRegions = ['eastus2']));
const taken = (more: Partial<VaultState>) => all(asOwner, (state) => Object.assign(vaultOf(state), more));
const foreign: Lay = (state) => Object.assign(state, { vaults: [], foreignNames: [{ name: vaultOf(state).name }] });
const heldBy = (more: Partial<VaultState>) =>
  all(asOwner, (state) => {
    const [vault, deletionDate, scheduledPurgeDate] = [vaultOf(state), '2026-02-01T00:00:00Z', '2036-05-02T00:00:00Z'];
    Object.assign(state, {
      vaults: [],
      deletedVaults: [{ vault: { ...vault, ...more }, deletionDate, scheduledPurgeDate }],
    });
  });
const vaultWith = (properties: object, more: object = {}) =>
  to('PUT vault', { ...vaultRequest, ...more, properties: { ...vaultRequest.properties, ...properties } });
const changed = (properties: object) => to('PATCH vault', { properties });
const byRoles = vaultWith({ enableRbacAuthorization: true });
const recovery = vaultWith({ createMode: 'recover' });
const firewall = (...values: string[]) => {
  const ipRules = values.map((value) => ({ value }));
  return {
    networkAcls: { bypass: 'AzureServices' as const, defaultAction: 'Deny' as const, ipRules, virtualNetworkRules: [] },
  };
};
const purge = 'POST subscription/providers/Microsoft.KeyVault/locations/eastus2/deletedVaults/kv-contoso-cja/purge';
const unprotected: Lay = (state) => Reflect.deleteProperty(vaultOf(state), 'enablePurgeProtection');

const byPolicies = (...accessPolicies: VaultState['accessPolicies']) =>
  all(asOwner, (state) => Object.assign(vaultOf(state), { enableRbacAuthorization: false, accessPolicies }));
const keyDelay: Lay = ({ settings }) => (settings.keyDelay = 60_000);
const deletable = all(asOwner, (state) => (state.locks = []));
const policy = (one: PolicyState) => all(without, ({ policies }) => policies.push(one));
const ofPolicy = { subscriptionId, name: 'x' };
const denial = policy({ ...ofPolicy, effect: 'deny', resourceType: 'Microsoft.KeyVault/vaults' });
const cmk = 'data/keys/cja-cmk';
const [removed, purged] = ['GET data/deletedkeys/cja-cmk', 'DELETE data/deletedkeys/cja-cmk'];
const made = to(`POST ${cmk}/create`, { kty: 'RSA', key_size: 3072 });

describe('a vault', () => {
  test.each<Row>([
    ['of a name in another group', taken(moved), vaultWith({}), '409 VaultAlreadyExists'],
    ['of a name in another subscription', taken(elsewhere), vaultWith({}), '409 VaultAlreadyExists'],
    ['of a name in another tenant', foreign, vaultWith({}), '409 VaultAlreadyExists'],
    ['of a name deleted here', heldBy({}), vaultWith({}), '409 ConflictError'],
    ['of a name deleted elsewhere', heldBy(elsewhere), vaultWith({}), '409 VaultAlreadyExists'],
    ['without a location', without, vaultWith({}, { location: undefined }), '400 LocationRequired'],
    ['in no region', without, vaultWith({}, { location: 'x' }), noLocation],
    ['in a closed region', closed, vaultWith({}), noLocation],
    ['that keeps what is deleted for 6 days', without, vaultWith({ softDeleteRetentionInDays: 6 }), bad],
    ['that keeps nothing', without, vaultWith({ enableSoftDelete: false }), bad],
    ['with neither roles nor policies', without, vaultWith({ accessPolicies: undefined }), bad],
    ['of no JSON', without, to('PUT vault', '{'), '400 InvalidRequestContent'],
    ['with a rule for a private address', without, vaultWith(firewall('10.0.0.1')), bad],
    ['that keeps what is deleted for less', unchanged, changed({ softDeleteRetentionInDays: 30 }), bad],
    ['that a policy denies', denial, vaultWith({}), '403 RequestDisallowedByPolicy'],
    ['listed with its group only', taken(moved), `GET group${vaults}`, '200 0'],
    ['listed with its subscription', taken(moved), `GET subscription${vaults}`, '200 1'],
    ['opened by a PUT without rules', all(asAdministrator, taken(firewall())), [byRoles, 'GET data/keys'], '200 1'],
    ['deleted, whose lock was gone', deletable, ['DELETE vault', 'GET vault'], '404 ResourceNotFound'],
    ['recovered, with its keys', deletable, ['DELETE vault', recovery, 'GET vault/keys'], '200 1'],
    ['recovered, without roles at it', deletable, ['DELETE vault', recovery, rolesOfAdobe], '200 0'],
    ['recovered, without settings', deletable, ['DELETE vault', recovery, settingsOf], '200 0'],
    ['purged under protection', heldBy({}), purge, '405 MethodNotAllowed'],
    ['purged without protection', all(unprotected, heldBy({})), purge, '202'],
  ])('%s', async (_what, lay, requests, expected) => {
    expect(await said(lay, requests)).toBe(expected);
  });

  test.each([
    ['publicNetworkAccess', 'Disabled', 'Disabled'],
    ['enablePurgeProtection', false, undefined],
  ])('has %s changed by a policy, already in the same answer', async (property, value, shown) => {
    const asked = vaultWith({ publicNetworkAccess: 'Enabled', enablePurgeProtection: true });
    const { status, body } = await answerOf(policy({ ...ofPolicy, effect: 'modify', property, value }), asked);
    expect([status, at(body, 'properties', property)]).toEqual([200, shown]);
  });
});

describe('a key', () => {
  const gone = '404 KeyNotFound';
  const deleted = { tenant: 'key-deleted' } as const;
  test.each<Row>([
    ['behind a firewall', all(asAdministrator, taken(firewall())), `GET ${cmk}`, '403 ForbiddenByFirewall'],
    ['that the runner may pass', all(asAdministrator, taken(firewall('203.0.113.0/24'))), `GET ${cmk}`, '200'],
    [
      'deleted under a lock, which binds Azure Resource Manager only',
      all(asAdministrator, locked('ReadOnly', groupScope)),
      `DELETE ${cmk}`,
      '200',
    ],
    ['without a type', unchanged, to('PUT key', { properties: { keySize: 3072 } }), parameter],
    ['of 1024 bits', unchanged, to('PUT vault/keys/x', { properties: { kty: 'RSA', keySize: 1024 } }), parameter],
    ['by the vault, of an HSM', asAdministrator, to('POST data/keys/x/create', { kty: 'RSA-HSM' }), parameter],
    ['by the vault, of no kind', asAdministrator, to('POST data/keys/x/create', { kty: 'DES' }), parameter],
    ['just deleted', asAdministrator, [`DELETE ${cmk}`, `GET ${cmk}`], gone],
    ['just deleted, read among the deleted keys', all(asAdministrator, keyDelay), [`DELETE ${cmk}`, removed], gone],
    ['deleted, read among the deleted keys, without a delay', asAdministrator, [`DELETE ${cmk}`, removed], '200'],
    ['of a deleted name', asAdministrator, [`DELETE ${cmk}`, made], '409 ObjectIsDeletedButRecoverable'],
    ['purged under protection', asAdministrator, [`DELETE ${cmk}`, purged], '403 ForbiddenByPolicy'],
    ['purged without protection', all(asAdministrator, unprotected), [`DELETE ${cmk}`, purged, made], '200'],
  ])('%s', async (_what, lay, requests, expected) => {
    expect(await said(lay, requests)).toBe(expected);
  });

  test.each([
    ['from the vault', `GET ${cmk}`, gone],
    ['from Azure Resource Manager', 'GET key', gone],
    ['made again', to('PUT key', { properties: { kty: 'RSA' } }), '409 ObjectIsBeingRecovered'],
  ])('just recovered, %s', async (_what, request, expected) => {
    const lay = all(asAdministrator, keyDelay);
    expect(await said(lay, ['POST data/deletedkeys/cja-cmk/recover', request], deleted)).toBe(expected);
  });

  test.each<[string, string, string]>([
    [`GET ${cmk}`, roles.keyVaultReader, '200'],
    [`GET ${cmk}`, roles.keyVaultCryptoServiceEncryptionUser, '200'],
    ['GET data/keys', roles.owner, forbidden],
    ['GET data/keys', roles.keyVaultReader, '200 1'],
    [`POST ${cmk}/wrapkey`, roles.keyVaultReader, forbidden],
    [`DELETE ${cmk}`, roles.keyVaultReader, forbidden],
    [`GET ${cmk}/rotationpolicy`, roles.keyVaultReader, '200'],
    [`GET ${cmk}/rotationpolicy`, roles.keyVaultCryptoServiceEncryptionUser, forbidden],
    [`PUT ${cmk}/rotationpolicy`, roles.keyVaultCryptoOfficer, '200'],
    [`POST ${cmk}/rotate`, roles.keyVaultReader, forbidden],
    [`POST ${cmk}/unwrapkey`, roles.keyVaultReader, forbidden],
    [`POST ${cmk}/backup`, roles.keyVaultCryptoServiceEncryptionUser, forbidden],
    ['GET data/secrets', roles.keyVaultReader, '200 0'],
    ['GET data/secrets', roles.keyVaultCryptoOfficer, forbidden],
  ])('%s by the role %s', async (line, role, expected) => {
    expect(await said(only(role), line)).toBe(expected);
  });

  test.each<[string, object, string]>([
    ['get', {}, '200'],
    ['all', { permissions: { keys: ['all'] } }, '200'],
    ['list', { permissions: { keys: ['list'] } }, noPolicy],
    ['get for somebody else', { objectId: adobePrincipalId }, noPolicy],
    ['get for an application on behalf of it', { applicationId: adobeAppId }, noPolicy],
  ])('read by a policy of %s', async (_what, more, expected) => {
    const accessPolicy = { tenantId, objectId: pipelinePrincipalId, permissions: { keys: ['Get'] }, ...more };
    expect(await said(byPolicies(accessPolicy), `GET ${cmk}`)).toBe(expected);
  });

  test.each<[string, Partial<VaultState>, string]>([
    ['another vault', {}, '200'],
    ['another geography', { location: 'westeurope' }, parameter],
    ['another subscription', elsewhere, parameter],
    ['a vault that has one of its name', { keys: [rsaKey()] }, '409 Conflict'],
  ])('restored in %s', async (_what, more, expected) => {
    const drill: Lay = (state) => state.vaults.push({ ...vaultOf(state), name: 'kv-drill', keys: [], ...more });
    const mayRestore: Lay = (state) => grantRole(state, roles.keyVaultCryptoOfficer, '/');
    const { body } = await answerOf(all(drill, mayRestore), `POST ${cmk}/backup`);
    const token = await accessToken(local.running, local.client, 'https://vault.azure.net');
    const url = 'https://kv-drill.vault.azure.net/keys/restore?api-version=7.4';
    const sending = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: { value: at(body, 'value') },
    };
    expect(saidIn(await local.client.request(url, sending))).toBe(expected);
  });

  const soon = Math.floor(Date.now() / 1000) + 3600;
  test.each<[string, Partial<KeyState>, Partial<KeyVersionState>, string, string]>([
    ['in order', {}, {}, '200', '200'],
    ['that is disabled', {}, { enabled: false }, 'KeyDisabled', 'KeyDisabled'],
    ['that may not wrap', { keyOps: ['unwrapKey'] }, {}, 'KeyOperationForbidden', '200'],
    ['whose version may not unwrap', {}, { kind: { kty: 'RSA', keyOps: ['WRAPKEY'] } }, '200', 'KeyOperationForbidden'],
    ['that has expired', {}, { exp: soon - 7200 }, 'KeyExpired', '200'],
    ['that expires soon', {}, { exp: soon }, '200', '200'],
    ['that is not valid yet', {}, { nbf: soon }, 'KeyNotYetValid', '200'],
  ])('%s: wrapping, unwrapping', async (_what, key, version, ...expected) => {
    const use = (verb: string, value: string) => to(`POST ${cmk}/${verb}`, { alg: 'RSA-OAEP-256', value });
    const lay = only(roles.keyVaultCryptoServiceEncryptionUser);
    const wrapped = String(at((await answerOf(lay, use('wrapkey', 'AAAA'))).body, 'value'));
    const changes: Lay = (state) => {
      Object.assign(keyOf(state), key);
      Object.assign(keyOf(state).versions.at(-1) ?? {}, version);
    };
    const shown: unknown[] = [];
    for (const each of [use('wrapkey', 'AAAA'), use('unwrapkey', wrapped)]) {
      const { status, body } = await answerOf(all(lay, changes), each);
      shown.push(at(body, 'error', 'innererror', 'code') ?? String(status));
    }
    expect(shown).toEqual(expected);
  });
});
