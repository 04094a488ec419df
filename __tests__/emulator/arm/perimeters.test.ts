/** Network security perimeters of a vault, and the api-versions that know them. */
import { describe, expect, test } from '@jest/globals';
import type { PerimeterApi } from '../../../emulator/access-state.ts';
import { perimeter } from '../../../emulator/tenants/denials.ts';
import { at, cloudWith, roles, vault, vaultState } from './azure.ts';
import { callArm } from './call-arm.ts';

const list = `${vault}/networkSecurityPerimeterConfigurations`;
const name = '31c9e7b5-4a02-4d8f-9e16-b7d058f2c643.kv-contoso-cja-association';

const cloudWithin = (roleIds: readonly string[] = [roles.reader], perimeterApi?: PerimeterApi) =>
  cloudWith(roleIds, (state) => {
    const rule = { name: 'adobe', direction: 'Inbound' as const, addressPrefixes: ['20.88.123.53/32'] };
    state.vaults = [vaultState({ perimeters: [perimeter({ accessMode: 'Learning', rules: [rule] }), perimeter()] })];
    if (perimeterApi !== undefined) state.settings.perimeterApi = perimeterApi;
  });

test('are listed with mode and rules, by both versions', async () => {
  for (const api of ['2026-04-01-preview', '2024-04-01-preview']) {
    const answer = await callArm(cloudWithin(), 'GET', list, { api });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      nextLink: null,
      value: [
        {
          id: `${list}/${name}`,
          name,
          type: 'Microsoft.KeyVault/vaults/networkSecurityPerimeterConfigurations',
          properties: {
            provisioningState: 'Succeeded',
            networkSecurityPerimeter: { perimeterGuid: '31c9e7b5-4a02-4d8f-9e16-b7d058f2c643', location: 'eastus2' },
            resourceAssociation: { name: 'kv-contoso-cja-association', accessMode: 'Learning' },
            profile: {
              accessRules: [
                { name: 'adobe', properties: { direction: 'Inbound', addressPrefixes: ['20.88.123.53/32'] } },
              ],
            },
          },
        },
        { properties: { resourceAssociation: { accessMode: 'Enforced' } } },
      ],
    });
  }
});

test('a vault without any has an empty list, and a single one is read by its name', async () => {
  const cloud = cloudWith([roles.reader], (state) => (state.vaults = [vaultState()]));
  expect((await callArm(cloud, 'GET', list)).body).toEqual({ nextLink: null, value: [] });
  expect((await callArm(cloud, 'GET', `${list}/${name}`)).status).toBe(404);
  expect(at((await callArm(cloudWithin(), 'GET', `${list}/${name}`)).body, 'name')).toBe(name);
});

test('a long list comes in pages', async () => {
  const cloud = cloudWithin();
  cloud.state.settings.pageSize = 1;
  const next = new URL(String(at((await callArm(cloud, 'GET', list)).body, 'nextLink')));
  const second = await callArm(cloud, 'GET', `${next.pathname}${next.search}`, { api: '' });
  expect(at(second.body, 'value', 0, 'properties', 'resourceAssociation', 'accessMode')).toBe('Enforced');
});

test.each([
  [[roles.reader], 200],
  [[roles.vaultContributor], 200],
  [[roles.encryptionUser], 403],
])('with the roles %j: %i', async (held, status) => {
  expect((await callArm(cloudWithin(held), 'GET', list)).status).toBe(status);
});

describe('another version', () => {
  const versions = ['2026-04-01-preview', '2024-04-01-preview'];
  test.each<[PerimeterApi | undefined, string, number, string, string]>([
    [
      undefined,
      '2026-02-01',
      400,
      'NoRegisteredProviderFound',
      "location 'eastus2' and API version '2026-02-01' for type 'vaults/networkSecurityPerimeterConfigurations'. The supported api-versions are '2026-04-01-preview, 2024-04-01-preview'",
    ],
    [
      { versions: ['2027-01-01'] },
      versions[0] ?? '',
      400,
      'NoRegisteredProviderFound',
      "api-versions are '2027-01-01'",
    ],
    [
      { versions, refusal: 'InvalidResourceType' },
      '2026-02-01',
      404,
      'InvalidResourceType',
      "for api version '2026-02-01'. The supported api-versions are '2026-04-01-preview,2024-04-01-preview'.",
    ],
    [
      { versions, refusal: 'UnsupportedApiVersion' },
      '2026-02-01',
      400,
      'UnsupportedApiVersion',
      "version '2026-02-01'",
    ],
    [{ versions: [] }, '2026-04-01-preview', 404, 'InvalidResourceType', "in the namespace 'Microsoft.KeyVault'."],
  ])('%j, requested with %s: %i %s', async (perimeterApi, api, status, code, words) => {
    const answer = await callArm(cloudWithin([roles.reader], perimeterApi), 'GET', list, { api });
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.message).toContain(words);
  });
});
