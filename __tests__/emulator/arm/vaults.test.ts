/** Vaults through ARM: creation, replacement, change, refusals. */
import { describe, expect, test } from '@jest/globals';
import { assignment, at, cloudWith, group, roles, subscription, vault, vaultState } from './azure.ts';
import { callArm, newVault } from './call-arm.ts';

const contributor = [roles.vaultContributor];

describe('a new vault', () => {
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

  const withProperty = (name: string, value: unknown) => ({
    ...newVault,
    properties: { ...newVault.properties, [name]: value },
  });
  test.each([
    ['no location', { ...newVault, location: undefined }, 400, 'LocationRequired'],
    ['an unknown location', { ...newVault, location: 'atlantis' }, 400, 'LocationNotAvailableForResourceType'],
    ['6 days', withProperty('softDeleteRetentionInDays', 6), 400, 'BadRequest'],
    ['soft delete off', withProperty('enableSoftDelete', false), 400, 'BadRequest'],
    ['neither RBAC nor policies', withProperty('enableRbacAuthorization', false), 400, 'BadRequest'],
    ['a body that is not JSON', '{', 400, 'InvalidRequestContent'],
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
});

describe('a vault that exists', () => {
  const policy = { tenantId: 't', objectId: 'o', permissions: { keys: ['get'] } };
  const existing = () => vaultState({ accessPolicies: [policy], tags: { old: '1' }, enablePurgeProtection: true });

  test('keeps everything that a PATCH does not name', async () => {
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

  test('has a firewall until a PUT leaves it out', async () => {
    const cloud = cloudWith(contributor, (state) => {
      state.vaults = [vaultState()];
    });
    const networkAcls = { defaultAction: 'Deny', ipRules: [{ value: '198.51.100.7' }, { value: '203.0.113.0/24' }] };
    const closed = await callArm(cloud, 'PATCH', vault, { body: { properties: { networkAcls } } });
    expect(at(closed.body, 'properties', 'networkAcls')).toEqual({
      bypass: 'AzureServices',
      defaultAction: 'Deny',
      ipRules: [{ value: '198.51.100.7/32' }, { value: '203.0.113.0/24' }],
      virtualNetworkRules: [],
    });
    const open = await callArm(cloud, 'PUT', vault, { body: newVault });
    expect(at(open.body, 'properties')).not.toHaveProperty('networkAcls');
  });

  test.each([
    ['10.0.0.0/8', '10.0.0.0/8 belongs to forbidden range 10.0.0.0–10.255.255.255 (private IP addresses)'],
    ['172.16.0.1', '172.16.0.1/32 belongs to forbidden range'],
    ['192.168.1.0/24', '192.168.1.0/24 belongs to forbidden range'],
  ])('has no rule for %s', async (value, words) => {
    const cloud = cloudWith(contributor);
    const networkAcls = { defaultAction: 'Deny', ipRules: [{ value: '198.51.100.7' }, { value }] };
    const body = { ...newVault, properties: { ...newVault.properties, networkAcls } };
    const { status, body: answer } = await callArm(cloud, 'PUT', vault, { body });
    expect([status, at(answer, 'error', 'code')]).toEqual([400, 'BadRequest']);
    expect(at(answer, 'error', 'message')).toContain(`ipRules[1].value: ${words}`);
    expect(cloud.state.vaults).toEqual([]);
  });

  test.each([
    ['PUT', { softDeleteRetentionInDays: 30 }, "has been set already and it can't be modified"],
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

test('a missing group is reported before a missing vault, and lists leave other groups out', async () => {
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
