/** What is not there at first, or not on the first page, is looked for again before anything is concluded from it. */
import { describe, expect, test } from '@jest/globals';
import type { CloudAnswer } from '../../emulator/service.ts';
import { adobeAppId, adobePrincipalId, groupName, subscriptionId, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import type { TenantName } from '../../emulator/tenants/tenants.ts';
import { fastClock } from '../hosted-runs/run-hosted.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud();

const deletedItems = /\/directory\/deletedItems\//i;
const livePrincipal = /\/servicePrincipals\(appId='251e3919/i;
const deletedKey = /\/deletedkeys\//i;
const key = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const assignments = /\/roleAssignments\?/i;
const confirmed = { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk` };
const nextPage = (host: string) =>
  `https://${host}/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?$filter=appId%20eq%20'${adobeAppId}'&$skiptoken=2`;

/** The first answers to such reads. */
function answersAtFirst(path: RegExp, status: number, body: unknown, times = 1): void {
  harness.cloud.faults.push({ when: { method: 'GET', path }, do: { kind: 'answer', status, body }, times });
}

const notFound = (code: string) => ({ error: { code, message: 'It could not be found.' } });

/** Adobe's service principal was deleted an hour ago; also others with these IDs, later. */
function deletePrincipal(tenant: TenantName, ...others: string[]): void {
  harness.cloud.reset(tenant);
  const { state } = harness.cloud.cloud;
  const adobe = state.servicePrincipals.find(({ appId }) => appId === adobeAppId);
  if (adobe === undefined) throw new Error('the tenant has no service principal of Adobe');
  state.servicePrincipals = state.servicePrincipals.filter((one) => one !== adobe);
  const ago = (minutes: number) => new Date(harness.cloud.cloud.now() - minutes * 60_000).toISOString();
  state.deletedServicePrincipals = [
    { principal: adobe, deletedDateTime: ago(60) },
    ...others.map((id) => ({ principal: { ...adobe, id }, deletedDateTime: ago(1) })),
  ];
}

describe("a deleted service principal of Adobe's", () => {
  test('on the second page is found, and none is created beside it', async () => {
    deletePrincipal('ready');
    answersAtFirst(deletedItems, 200, { value: [], '@odata.nextLink': nextPage('graph.microsoft.com') });
    const verify = await harness.run({ mode: 'verify' });
    expect(verify.log).not.toContain('az ad sp create');
    expect(verify.log).toContain(`deletedItems/${adobePrincipalId}/restore`);
    answersAtFirst(deletedItems, 200, { value: [], '@odata.nextLink': nextPage('graph.microsoft.com') });
    const ensure = await harness.run();
    expect([ensure.exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(ensure.log).toContain('principal-deleted');
  });

  test('is not searched for on another host: what is there is unknown', async () => {
    deletePrincipal('ready');
    answersAtFirst(deletedItems, 200, { value: [], '@odata.nextLink': nextPage('graph.example.com') }, 9);
    const verify = await harness.run({ mode: 'verify' });
    expect(verify.log).not.toContain('az ad sp create');
    expect(verify.log).toContain('List again after a minute.');
    const ensure = await harness.run();
    expect([ensure.exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(ensure.log).toContain('principal-unreadable');
  });

  test('that a first answer does not have is looked for again', async () => {
    deletePrincipal('ready');
    answersAtFirst(deletedItems, 200, { value: [] });
    const { log, exitCode } = await harness.run();
    expect([exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(log).toContain('principal-deleted');
  });

  test('of several is the one that has the role', async () => {
    deletePrincipal('ready', '5e1f0c8a-1111-4222-8333-444455556666');
    const { log } = await harness.run({ mode: 'verify' });
    expect(log).toContain(`deletedItems/${adobePrincipalId}/restore`);
  });

  test('of several is the one that has the role by the second list', async () => {
    deletePrincipal('ready', '5e1f0c8a-1111-4222-8333-444455556666');
    answersAtFirst(assignments, 200, { value: [] });
    const { log } = await harness.run({ mode: 'verify' });
    expect(log).toContain(`deletedItems/${adobePrincipalId}/restore`);
  });

  test('of several is the one that adobe-principal-id names', async () => {
    const named = '5e1f0c8a-1111-4222-8333-444455556666';
    deletePrincipal('ready', '6f2a1d9b-1111-4222-8333-444455556666', named);
    const { log } = await harness.run({ mode: 'verify', 'adobe-principal-id': named });
    expect(log).toContain(`deletedItems/${named}/restore`);
  });

  test('that was restored a moment ago is found at the second look', async () => {
    harness.cloud.reset('ready');
    answersAtFirst(livePrincipal, 404, notFound('Request_ResourceNotFound'));
    const { exitCode, outputs } = await harness.run({ mode: 'verify' });
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  });
});

describe('a key', () => {
  test('that neither list knows just after its deletion is not called lost', async () => {
    harness.cloud.reset('key-deleted');
    const { state } = harness.cloud.cloud;
    grantRole(state, '14b46e9e-c2b7-41b4-b07b-48a6ebf60603', '/');
    answersAtFirst(deletedKey, 404, notFound('KeyNotFound'));
    const { summary } = await harness.run({ mode: 'verify', ...confirmed });
    expect(summary).toMatch(/Deleted: /);
    expect(summary).not.toMatch(/Lost: /);
  });

  test('that comes back while it is read is there', async () => {
    harness.cloud.reset('ready');
    for (const path of [key, /\/versions\?/]) answersAtFirst(path, 404, notFound('KeyNotFound'));
    answersAtFirst(deletedKey, 404, notFound('KeyNotFound'));
    const { exitCode, outputs } = await harness.run({ mode: 'verify' });
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  });

  test('whose versions are listed is there, though two answers do not know it', async () => {
    harness.cloud.reset('ready');
    answersAtFirst(key, 404, notFound('KeyNotFound'), 2);
    const { exitCode, outputs } = await harness.run({ mode: 'verify' });
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  });

  test('that was recovered a moment ago is found at the second look, though it is still listed as deleted', async () => {
    harness.cloud.reset('ready');
    for (const path of [key, /\/versions\?/]) answersAtFirst(path, 404, notFound('KeyNotFound'));
    const kid = `https://${vaultName}.vault.azure.net/keys/cja-cmk/00112233445566778899aabbccddeeff`;
    answersAtFirst(deletedKey, 200, { key: { kid, kty: 'RSA' }, recoveryId: kid });
    const { exitCode, outputs } = await harness.run({ mode: 'verify' });
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  });

  test('is unknown, and not lost, where its answer does not know the vault', async () => {
    harness.cloud.reset('ready');
    answersAtFirst(key, 404, notFound('ResourceNotFound'), 99);
    answersAtFirst(/\/versions\?/, 404, notFound('ResourceNotFound'), 99);
    const options = { environment: fastClock(20, 'windows') };
    const { outputs, summary } = await harness.run({ mode: 'verify', ...confirmed }, options);
    expect([outputs['ready'], outputs['state']]).toEqual(['false', 'unknown']);
    expect(summary).not.toMatch(/Lost|Missing:/);
    const ensure = await harness.run({}, options);
    expect([ensure.exitCode, ensure.outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
  });

  test('is read again where its answer does not know the vault at first', async () => {
    harness.cloud.reset('ready');
    answersAtFirst(key, 404, notFound('ResourceNotFound'), 2);
    const { exitCode, outputs } = await harness.run();
    expect([exitCode, outputs['ready'], changesOf(outputs)]).toEqual([0, 'true', []]);
  });
});

test('a vault that was recovered a moment ago is found at the second look, though it is still listed as deleted', async () => {
  harness.cloud.reset('ready');
  answersAtFirst(/\/vaults\/[^/?]+\?api-version=2026-02-01$/, 404, notFound('ResourceNotFound'));
  answersAtFirst(key, 404, notFound('ResourceNotFound'));
  answersAtFirst(/\/versions\?/, 404, notFound('ResourceNotFound'));
  const scope = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
  const properties = {
    vaultId: `/subscriptions/${subscriptionId}/resourceGroups/${groupName}/providers/Microsoft.KeyVault/vaults/${vaultName}`,
    location: 'eastus2',
    tags: {},
    deletionDate: '2026-11-27T08:15:00Z',
    scheduledPurgeDate: '2027-02-25T08:15:00Z',
    purgeProtectionEnabled: true,
  };
  answersAtFirst(/\/Microsoft\.KeyVault\/deletedVaults\?/i, 200, {
    value: [{ id: `${scope}/locations/eastus2/deletedVaults/${vaultName}`, name: vaultName, properties }],
  });
  const { exitCode, outputs } = await harness.run({ mode: 'verify' });
  expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
});

describe('a resource group', () => {
  const vault = /\/vaults\/[^/?]+\?api-version=2026-02-01$/;
  const group = /\/resourcegroups\/[^/?]+\?/i;

  test('that a first answer does not know is there', async () => {
    harness.cloud.reset('group-only');
    for (const path of [vault, group]) answersAtFirst(path, 404, notFound('ResourceGroupNotFound'));
    const { exitCode, outputs } = await harness.run({ mode: 'plan' });
    expect([exitCode, changesOf(outputs)[0]]).toEqual([0, 'vault create planned']);
  });

  test('that only its own first answer does not know is read again, and its deletion is seen', async () => {
    harness.cloud.reset('ready');
    const [own] = harness.cloud.cloud.state.resourceGroups;
    if (own === undefined) throw new Error('the tenant has no group');
    own.provisioningState = 'Deleting';
    answersAtFirst(group, 404, notFound('ResourceGroupNotFound'));
    const { outputs, log } = await harness.run({ mode: 'verify' });
    expect(outputs['ready']).toBe('false');
    expect(log).toContain('vault-provisioned');
  });

  test('that only a first answer still knows is created', async () => {
    harness.cloud.reset('empty');
    answersAtFirst(vault, 404, notFound('ResourceNotFound'));
    const { exitCode, outputs } = await harness.run({ 'create-resource-group': 'true' });
    expect([exitCode, changesOf(outputs)[0]]).toEqual([0, 'resource-group create done']);
  });
});

test('a property that only a text shows makes nothing unreadable', async () => {
  harness.cloud.reset('ready');
  const change = (answer: CloudAnswer): CloudAnswer => {
    const text = JSON.stringify(answer.body).replace(/("softDeleteRetentionInDays":)\d+/, '$1"odd"');
    return { ...answer, body: JSON.parse(text) as unknown };
  };
  harness.cloud.faults.push({ when: { method: 'GET', path: /\/vaults\/[^/?]+\?/ }, do: { kind: 'rewrite', change } });
  const { exitCode, outputs } = await harness.run({ mode: 'verify' });
  expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
});

test('a role that a first list does not have is looked for again', async () => {
  harness.cloud.reset('ready');
  answersAtFirst(assignments, 200, { value: [] });
  const { exitCode, outputs } = await harness.run({ ...confirmed });
  expect([exitCode, outputs['ready'], writes(harness.cloud)]).toEqual([0, 'true', []]);
});

test('a ready key is not asked twice', async () => {
  harness.cloud.reset('ready');
  const { log } = await harness.run({ mode: 'verify' });
  expect(log).not.toContain('Reading again');
});
