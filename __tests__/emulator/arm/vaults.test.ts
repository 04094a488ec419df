/** Vaults through ARM: creation, replacement, change, deletion, recovery, refusals. */
import { describe, expect, test } from '@jest/globals';
import { assignment, at, cloudWith, group, keyState, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm, newVault } from './call-arm.ts';

const contributor = [roles.vaultContributor];

describe('a new vault', () => {
  test('answers 200, registers its name, and shows its address as recorded', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.settings.dnsDelay = 20_000;
    });
    const path = vault.replace('kv-contoso-cja', 'Kv-Contoso-Cja');
    const made = await callArm(cloud, 'PUT', path, { body: newVault });
    expect(made.status).toBe(200);
    expect(Object.keys(made.body ?? {})).toEqual([
      'id',
      'name',
      'type',
      'location',
      'tags',
      'systemData',
      'properties',
    ]);
    expect(at(made.body, 'properties')).toEqual({
      sku: { family: 'A', name: 'standard' },
      tenantId: newVault.properties.tenantId,
      accessPolicies: [],
      enabledForDeployment: false,
      enableSoftDelete: true,
      softDeleteRetentionInDays: 90,
      enableRbacAuthorization: true,
      enablePurgeProtection: true,
      vaultUri: 'https://Kv-Contoso-Cja.vault.azure.net',
      provisioningState: 'RegisteringDns',
      publicNetworkAccess: 'Enabled',
    });
    const read = await callArm(cloud, 'GET', vault);
    expect(at(read.body, 'properties', 'provisioningState')).toBe('RegisteringDns');
    expect(at(read.body, 'properties', 'vaultUri')).toBe('https://kv-contoso-cja.vault.azure.net/');
    cloud.wait(20_000);
    const later = await callArm(cloud, 'GET', vault);
    expect(at(later.body, 'properties', 'provisioningState')).toBe('Succeeded');
  });

  test.each([
    ['2026-02-01', true, undefined],
    ['2023-07-01', false, 'older than 2026-02-01'],
  ])('has the permission model of api-version %s by default', async (api, rbac, deprecation) => {
    const cloud = cloudWith(contributor);
    const { enableRbacAuthorization: _none, ...properties } = newVault.properties;
    const body = { ...newVault, properties: { ...properties, accessPolicies: [] } };
    const made = await callArm(cloud, 'PUT', vault, { body, api });
    expect(at(made.body, 'properties', 'enableRbacAuthorization')).toBe(rbac);
    if (deprecation === undefined) expect(made.headers).not.toHaveProperty('azure-deprecating');
    else expect(made.headers['azure-deprecating']).toContain(deprecation);
  });

  const without = (name: string) => ({
    ...newVault,
    properties: Object.fromEntries(Object.entries(newVault.properties).filter(([key]) => key !== name)),
  });
  const withProperty = (name: string, value: unknown) => ({
    ...newVault,
    properties: { ...newVault.properties, [name]: value },
  });
  test.each([
    ['no location', { ...newVault, location: undefined }, 400, 'LocationRequired'],
    ['an unknown location', { ...newVault, location: 'atlantis' }, 400, 'LocationNotAvailableForResourceType'],
    ['no tenant', without('tenantId'), 400, 'BadRequest'],
    ['no sku', without('sku'), 400, 'BadRequest'],
    ['6 days', withProperty('softDeleteRetentionInDays', 6), 400, 'BadRequest'],
    ['91 days', withProperty('softDeleteRetentionInDays', 91), 400, 'BadRequest'],
    ['purge protection off', withProperty('enablePurgeProtection', false), 400, 'BadRequest'],
    ['soft delete off', withProperty('enableSoftDelete', false), 400, 'BadRequest'],
    ['neither RBAC nor policies', withProperty('enableRbacAuthorization', false), 400, 'BadRequest'],
    ['a body that is no JSON', '{', 400, 'InvalidRequestContent'],
  ])('is refused with %s', async (_what, body, status, code) => {
    const cloud = cloudWith(contributor);
    const answer = await callArm(cloud, 'PUT', vault, { body });
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(cloud.state.vaults).toEqual([]);
  });

  test.each(['1kv', 'kv', 'kv--cja', 'kv-', 'a-name-that-is-much-too-long'])('is refused the name %s', async (name) => {
    const answer = await callArm(cloudWith(contributor), 'PUT', vault.replace('kv-contoso-cja', name), {
      body: newVault,
    });
    expect([answer.status, answer.code]).toEqual([400, 'VaultNameNotValid']);
  });

  test('is refused in a closed region', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.settings.closedRegions = ['eastus2'];
    });
    const answer = await callArm(cloud, 'PUT', vault, { body: { ...newVault, location: 'East US 2' } });
    expect(answer.code).toBe('LocationNotAvailableForResourceType');
  });

  test('needs the provider registered, in both wordings', async () => {
    const answers = await Promise.all(
      (['NotRegistered', 'Unregistered'] as const).map((registration) =>
        callArm(
          cloudWith(contributor, (state) => {
            state.subscriptions[0]!.providers['Microsoft.KeyVault'] = registration;
          }),
          'PUT',
          vault,
          { body: newVault },
        ),
      ),
    );
    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      [409, 'MissingSubscriptionRegistration'],
      [409, 'MissingSubscriptionRegistration'],
    ]);
    expect(at(answers[0]?.body, 'error', 'details', 0, 'target')).toBe('Microsoft.KeyVault');
    expect(answers[1]?.message).toContain("is in 'Unregistered' state");
  });
});

describe('a name that is taken', () => {
  const elsewhere = { subscriptionId: 'ffffffff-0000-4000-8000-000000000000' };
  test.each([
    ['in another group', 409, 'VaultAlreadyExists', { vaults: [vaultState({ resourceGroup: 'other' })] }],
    ['in another subscription', 409, 'VaultAlreadyExists', { vaults: [vaultState(elsewhere)] }],
    ['in another tenant', 409, 'VaultAlreadyExists', { foreignNames: [{ name: 'KV-contoso-cja' }] }],
    ['by a deleted vault', 409, 'ConflictError', { deletedVaults: [deleted()] }],
    ['by a deleted vault elsewhere', 409, 'VaultAlreadyExists', { deletedVaults: [deleted(elsewhere)] }],
  ])('%s: %i %s', async (_where, status, code, state) => {
    const cloud = cloudWith(contributor, (all) => Object.assign(all, state));
    const answer = await callArm(cloud, 'PUT', vault, { body: newVault });
    expect([answer.status, answer.code]).toEqual([status, code]);
    cloud.state.roleAssignments.push(assignment(roles.vaultContributor, `/subscriptions/${subscription}`));
    const check = await callArm(
      cloud,
      'POST',
      `/subscriptions/${subscription}/providers/Microsoft.KeyVault/checkNameAvailability`,
      { body: { name: 'kv-contoso-cja', type: 'Microsoft.KeyVault/vaults' } },
    );
    expect(check.body).toMatchObject({ nameAvailable: false, reason: 'AlreadyExists' });
    expect(check.headers['x-ms-ratelimit-remaining-subscription-reads']).toBe('249');
  });

  test('a free name is just available', async () => {
    const cloud = cloudWith([], (state) => {
      state.roleAssignments = [assignment(roles.contributor, `/subscriptions/${subscription}`)];
    });
    const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/checkNameAvailability`;
    const check = await callArm(cloud, 'POST', path, { body: { name: 'kv-free' } });
    expect(check.body).toEqual({ nameAvailable: true });
  });
});

function deleted(more: Partial<ReturnType<typeof vaultState>> = {}) {
  return {
    vault: vaultState({ keys: [keyState('cja-cmk')], ...more }),
    deletionDate: '2026-02-01T00:00:00Z',
    scheduledPurgeDate: '2026-05-02T00:00:00Z',
  };
}

describe('a vault that exists', () => {
  const policy = { tenantId: 't', objectId: 'o', permissions: { keys: ['get'] } };
  const existing = () => vaultState({ accessPolicies: [policy], tags: { old: '1' }, enablePurgeProtection: true });

  test('loses with a PUT what the PUT leaves out, but never purge protection or retention', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.vaults = [existing()];
    });
    const { enablePurgeProtection: _left, ...properties } = newVault.properties;
    const answer = await callArm(cloud, 'PUT', vault, { body: { location: 'eastus2', properties } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ tags: {}, properties: { accessPolicies: [], enablePurgeProtection: true } });
    expect(at(answer.body, 'properties', 'vaultUri')).toBe('https://kv-contoso-cja.vault.azure.net/');
  });

  test('keeps with a PATCH all that the PATCH does not name', async () => {
    const cloud = cloudWith(contributor, (state) => {
      const { enablePurgeProtection: _off, ...open } = existing();
      state.vaults = [open];
    });
    const answer = await callArm(cloud, 'PATCH', vault, { body: { properties: { enablePurgeProtection: true } } });
    expect(answer.body).toMatchObject({
      tags: { old: '1' },
      properties: { accessPolicies: [policy], enablePurgeProtection: true },
      systemData: { createdBy: 'admin@contoso.example', lastModifiedByType: 'Application' },
    });
  });

  test.each([
    ['PUT', { softDeleteRetentionInDays: 30 }, "has been set already and it can't be modified"],
    ['PATCH', { softDeleteRetentionInDays: 30 }, "has been set already and it can't be modified"],
    ['PATCH', { enablePurgeProtection: false }, 'irreversible action'],
  ])('refuses a %s of %j', async (method, properties, words) => {
    const cloud = cloudWith(contributor, (state) => {
      state.vaults = [existing()];
    });
    const before = structuredClone(cloud.state.vaults);
    const body = { ...newVault, properties: { ...newVault.properties, ...properties } };
    const answer = await callArm(cloud, method, vault, { body });
    expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
    expect(answer.message).toContain(words);
    expect(cloud.state.vaults).toEqual(before);
  });

  test('gains and loses single access policies', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.vaults = [existing()];
    });
    const change = (operation: string, objectId: string, keys: string[]) =>
      callArm(cloud, 'PUT', `${vault}/accessPolicies/${operation}`, {
        body: { properties: { accessPolicies: [{ tenantId: 't', objectId, permissions: { keys } }] } },
      });
    await change('add', 'adobe', ['get', 'wrapKey']);
    const added = await change('add', 'ADOBE', ['unwrapKey', 'Get']);
    expect(at(added.body, 'properties', 'accessPolicies')).toEqual([
      policy,
      { tenantId: 't', objectId: 'adobe', permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] } },
    ]);
    await change('remove', 'adobe', ['get', 'wrapKey', 'unwrapKey']);
    expect(cloud.state.vaults[0]?.accessPolicies).toEqual([policy]);
    await change('replace', 'other', ['all']);
    expect(cloud.state.vaults[0]?.accessPolicies.map((one) => one.objectId)).toEqual(['other']);
  });
});

describe('deleting and recovering', () => {
  test('takes role assignments, locks and settings away for good', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.vaults = [vaultState({ keys: [keyState('cja-cmk')] })];
      state.roleAssignments.push(assignment(roles.encryptionUser, `${vault}/keys/cja-cmk`));
      state.diagnosticSettings = [{ name: 'logs', scope: vault, logs: [] }];
    });
    const gone = await callArm(cloud, 'DELETE', vault);
    expect([gone.status, gone.body]).toEqual([200, undefined]);
    expect((await callArm(cloud, 'GET', vault)).code).toBe('ResourceNotFound');
    expect((await callArm(cloud, 'PUT', vault, { body: newVault })).code).toBe('ConflictError');
    const body = { ...newVault, properties: { ...newVault.properties, createMode: 'recover' } };
    const back = await callArm(cloud, 'PUT', vault, { body });
    expect(back.status).toBe(200);
    expect(at(back.body, 'properties', 'provisioningState')).toBe('Succeeded');
    expect(cloud.state.vaults[0]?.keys.map((key) => key.name)).toEqual(['cja-cmk']);
    expect(cloud.state.roleAssignments.map((one) => one.roleId)).toEqual(contributor);
    expect(cloud.state.diagnosticSettings).toEqual([]);
    const again = await callArm(cloud, 'PUT', vault, { body });
    expect([again.status, cloud.state.vaults.length]).toEqual([200, 1]);
  });

  test('has nothing to recover where nothing was deleted', async () => {
    const body = { ...newVault, properties: { ...newVault.properties, createMode: 'recover' } };
    const answer = await callArm(cloudWith(contributor), 'PUT', vault, { body });
    expect([answer.status, answer.code]).toEqual([400, 'SoftDeletedVaultDoesNotExist']);
  });

  test('shows deleted vaults to readers of the subscription, with an empty last page', async () => {
    const cloud = cloudWith([], (state) => {
      state.roleAssignments = [assignment(roles.reader, `/subscriptions/${subscription}`)];
      state.deletedVaults = [deleted({ enablePurgeProtection: true })];
    });
    const list = await callArm(
      cloud,
      'GET',
      `/subscriptions/${subscription}/providers/Microsoft.KeyVault/deletedVaults`,
    );
    expect(at(list.body, 'value', 0, 'properties')).toEqual({
      vaultId: vault,
      location: 'eastus2',
      tags: {},
      deletionDate: '2026-02-01T00:00:00Z',
      scheduledPurgeDate: '2026-05-02T00:00:00Z',
      purgeProtectionEnabled: true,
    });
    const next = new URL(String(at(list.body, 'nextLink')));
    const last = await callArm(cloud, 'GET', `${next.pathname}${next.search}`);
    expect(last.body).toEqual({ value: [] });
  });

  test.each([
    [true, 405, 'MethodNotAllowed', 1],
    [false, 202, undefined, 0],
  ])('with purge protection %s a purge answers %i', async (protectedVault, status, code, left) => {
    const cloud = cloudWith([], (state) => {
      state.roleAssignments = [assignment(roles.owner, `/subscriptions/${subscription}`)];
      state.deletedVaults = [deleted(protectedVault ? { enablePurgeProtection: true } : {})];
    });
    const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/locations/eastus2/deletedVaults/kv-contoso-cja/purge`;
    const answer = await callArm(cloud, 'POST', path);
    expect([answer.status, answer.code, cloud.state.deletedVaults.length]).toEqual([status, code, left]);
    if (status === 202) expect(answer.headers['location']).toContain('/operationResults/');
  });
});

describe('Azure Policy', () => {
  test('denies with the assignment in the answer', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.policies = [
        {
          subscriptionId: subscription,
          effect: 'deny',
          name: 'no-vaults',
          resourceType: 'Microsoft.KeyVault/vaults',
        },
      ];
    });
    const answer = await callArm(cloud, 'PUT', vault, { body: newVault });
    expect([answer.status, answer.code]).toEqual([403, 'RequestDisallowedByPolicy']);
    expect(at(answer.body, 'error', 'additionalInfo', 0, 'info', 'policyAssignmentName')).toBe('no-vaults');
    expect(cloud.state.vaults).toEqual([]);
  });

  test.each([
    ['publicNetworkAccess', 'Disabled', 'Disabled'],
    ['enableRbacAuthorization', false, false],
    ['enablePurgeProtection', false, undefined],
  ])('turns %s back in the same answer', async (property, value, seen) => {
    const cloud = cloudWith(contributor, (state) => {
      state.policies = [{ subscriptionId: subscription, effect: 'modify', name: 'turn-back', property, value }];
    });
    const body = { ...newVault, properties: { ...newVault.properties, accessPolicies: [] } };
    const answer = await callArm(cloud, 'PUT', vault, { body });
    expect(answer.status).toBe(200);
    expect(at(answer.body, 'properties', property)).toBe(seen);
  });
});

test('a missing group is said before a missing vault, and lists leave other groups out', async () => {
  const cloud = cloudWith([], (state) => {
    state.roleAssignments = [assignment(roles.contributor, `/subscriptions/${subscription}`)];
    state.vaults = [vaultState(), vaultState({ name: 'kv-other', resourceGroup: 'rg-other' })];
  });
  const missing = await callArm(cloud, 'PUT', vault.replace('rg-cja', 'rg-none'), { body: newVault });
  expect([missing.status, missing.code]).toEqual([404, 'ResourceGroupNotFound']);
  expect(missing.headers['x-ms-failure-cause']).toBe('gateway');
  const list = await callArm(cloud, 'GET', `${group}/providers/Microsoft.KeyVault/vaults`);
  expect(at(list.body, 'value')).toHaveLength(1);
  const all = await callArm(cloud, 'GET', `/subscriptions/${subscription}/providers/Microsoft.KeyVault/vaults`);
  expect(at(all.body, 'value')).toHaveLength(2);
});
