/** What is not there at first, or not on the first page, is looked for again before anything is concluded from it. */
import { describe, expect, test } from '@jest/globals';
import { adobeAppId, adobePrincipalId, vaultName } from '../../emulator/tenants/names.ts';
import { fastClock } from '../hosted-runs/run-hosted.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud();

const deletedItems = /\/directory\/deletedItems\//i;
const key = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const confirmed = { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk` };
const nextPage = (host: string) =>
  `https://${host}/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?$filter=appId%20eq%20'${adobeAppId}'&$skiptoken=2`;

/** The first answers to such reads. */
function answersAtFirst(path: RegExp, status: number, body: unknown, times = 1): void {
  harness.cloud.faults.push({ when: { method: 'GET', path }, do: { kind: 'answer', status, body }, times });
}

const notFound = (code: string) => ({ error: { code, message: 'It could not be found.' } });

describe("a deleted service principal of Adobe's", () => {
  test('on the second page is found, and none is created beside it', async () => {
    harness.cloud.reset('principal-deleted');
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
    harness.cloud.reset('principal-deleted');
    answersAtFirst(deletedItems, 200, { value: [], '@odata.nextLink': nextPage('graph.example.com') }, 9);
    const verify = await harness.run({ mode: 'verify' });
    expect(verify.log).not.toContain('az ad sp create');
    expect(verify.log).toContain('List again after a minute.');
    const ensure = await harness.run();
    expect([ensure.exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(ensure.log).toContain('principal-unreadable');
  });
});

describe('a key', () => {
  test.each(['KeyNotFound', 'ResourceNotFound'])('that two answers do not know is there: %s', async (code) => {
    harness.cloud.reset('ready');
    answersAtFirst(key, 404, notFound(code), 2);
    const { exitCode, outputs } = await harness.run();
    expect([exitCode, outputs['ready'], changesOf(outputs)]).toEqual([0, 'true', []]);
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
});

test('a resource group that only a first answer still knows is created', async () => {
  harness.cloud.reset('empty');
  answersAtFirst(/\/vaults\/[^/?]+\?api-version=2026-02-01$/, 404, notFound('ResourceNotFound'));
  const { exitCode, outputs } = await harness.run({ 'create-resource-group': 'true' });
  expect([exitCode, changesOf(outputs)[0]]).toEqual([0, 'resource-group create done']);
});
