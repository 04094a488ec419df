/** What a vault's answer says, where Azure may answer more than its documentation lists. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { operationOf } from '../../src/azure/operations.ts';
import { getVault } from '../../src/azure/vaults.ts';
import { findingOf, found, inputs, vaultScope } from '../checks/tenant.ts';

/** The vault in Azure's answer with these properties. */
function vaultWith(properties: object, more: object = {}) {
  const body = {
    id: vaultScope,
    name: inputs.vaultName,
    location: 'eastus2',
    ...more,
    properties: {
      tenantId: inputs.tenantId,
      sku: { name: 'standard' },
      vaultUri: `https://${inputs.vaultName}.vault.azure.net/`,
      ...properties,
    },
  };
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const response = { request, status: 200, headers: createHttpHeaders(), bodyAsText: JSON.stringify(body) };
  return getVault(() => Promise.resolve(response), inputs, operationOf('readVault', inputs));
}

test.each([
  ['Enabled', 'pass'],
  ['enabled', 'pass'],
  [null, 'pass'],
  ['SecuredByPerimeter', 'unknown'],
  ['RestrictedByRegion', 'unknown'],
])('public network access %s: the finding is %s', async (publicNetworkAccess, status) => {
  const vault = await vaultWith({ publicNetworkAccess });
  expect(findingOf('vault-network', { vault: found(vault) }).status).toBe(status);
});

test.each([
  [{ bypass: 'AzureServices', defaultAction: 'Deny' }, []],
  [{ bypass: 'none', defaultAction: 'ALLOW' }, []],
  [{ bypass: 'AzureServicesV2', defaultAction: 'Deny' }, ['bypass AzureServicesV2']],
  [{ bypass: 'None', defaultAction: 'Ask' }, ['defaultAction Ask']],
])('words of its firewall %j: unknown are %j', async (networkAcls, unknownNetwork) => {
  expect(await vaultWith({ networkAcls })).toMatchObject({ unknownNetwork });
});

test.each<[systemData: unknown, changedAt: string | null]>([
  [{ lastModifiedAt: '2026-06-01T08:00:00Z' }, '2026-06-01T08:00:00Z'],
  [{}, null],
  [null, null],
  [{ lastModifiedAt: 1 }, null],
  ['odd', null],
])('systemData %j: the vault is read, and was changed at %s', async (systemData, changedAt) => {
  expect(await vaultWith({}, { systemData })).toMatchObject({ changedAt });
});
