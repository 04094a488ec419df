/** What one part of Azure does not know yet, or still remembers, a moment after a change: waited for, and never written over. */
import type { CloudRequest } from '../../emulator/service.ts';
import {
  adobeAppId,
  adobePrincipalId,
  keyVersion,
  roles,
  subscriptionScope,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { someByDay } from '../at-night.ts';
import { changesOf, type Harness, useCloud, writes } from './harness.ts';
import { fastClock } from './run-bundle.ts';

const harness: Harness = useCloud();

const group = /\/resourcegroups\/[^/?]+\?/i;
const vault = /\/vaults\/[^/?]+\?/;
const key = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const lock = /\/locks\/[^/?]+\?/;
const assignment = /\/roleAssignments\/[^/?]+\?/;

const sent = (method: string, path: RegExp) =>
  harness.cloud.transcript.filter((one) => one.method === method && path.test(one.path));

/** Answers the first requests of that kind with that code, as Azure does where it does not know what was just made. */
function unknownAtFirst(method: string, path: RegExp, code: string, times = 2): void {
  const body = { error: { code, message: 'It could not be found.' } };
  harness.cloud.faults.push({ when: { method, path }, do: { kind: 'answer', status: 404, body }, times });
}

test('what this run has just created may be unknown elsewhere: what is made inside it is sent again', async () => {
  harness.cloud.reset('empty');
  unknownAtFirst('PUT', vault, 'ResourceGroupNotFound');
  unknownAtFirst('PUT', key, 'ParentResourceNotFound');
  unknownAtFirst('PUT', lock, 'ResourceNotFound');
  unknownAtFirst('PUT', assignment, 'ResourceNotFound');
  const { exitCode, outputs, log } = await harness.run({ 'create-resource-group': 'true', 'delete-lock': 'true' });
  expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
  expect(log).toContain('Waiting for resource group rg-cja to be known in all of Azure Resource Manager');
  expect([group, vault, key, lock, assignment].map((path) => sent('PUT', path).length)).toEqual([1, 3, 3, 3, 3]);
  // A creation is sent again only after another read.
  const order = harness.cloud.transcript.filter(({ path }) => vault.test(path)).map(({ method }) => method);
  for (const [index, method] of order.entries()) if (method === 'PUT') expect(order[index - 1]).toBe('GET');
});

test('a new vault is waited for in every state that does not end', async () => {
  const states = ['Creating', 'Updating', 'RegisteringDns'];
  harness.cloud.onRequest = ({ method, path }: Pick<CloudRequest, 'method' | 'path'>) => {
    for (const one of method === 'GET' && vault.test(`${path}?`) ? harness.cloud.cloud.state.vaults : [])
      one.provisioningState = states.shift() ?? 'Succeeded';
  };
  const { exitCode, outputs } = await harness.run();
  expect([exitCode, outputs['ready'], states]).toEqual([0, 'true', []]);
});

test('a key may be unknown where its grant is made', async () => {
  harness.cloud.reset('ready');
  const { state } = harness.cloud.cloud;
  state.roleAssignments = state.roleAssignments.filter(({ principalId }) => principalId !== adobePrincipalId);
  state.vaults[0]?.keys.splice(0);
  unknownAtFirst('PUT', assignment, 'ResourceNotFound');
  const { exitCode, outputs } = await harness.run({ 'grant-scope': 'key' });
  expect([exitCode, outputs['ready'], sent('PUT', assignment).length]).toEqual([0, 'true', 3]);
});

test('a group that was there before is not waited for', async () => {
  harness.cloud.reset('group-only');
  unknownAtFirst('PUT', vault, 'ResourceGroupNotFound', 9);
  const { exitCode, outputs } = await harness.run();
  expect([exitCode, sent('PUT', vault).length]).toEqual([1, 1]);
  expect(changesOf(outputs)[0]).toBe('vault create failed');
});

describe('a recovered vault', () => {
  test('may refuse reads of its key until the roles take effect, and gets its grant then', async () => {
    harness.cloud.reset('vault-deleted');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.reader, subscriptionScope);
    harness.cloud.onRequest = ({ method, path }: Pick<CloudRequest, 'method' | 'path'>) => {
      const isRecovery = method === 'PUT' && vault.test(`${path}?`);
      if (isRecovery) for (const one of state.deletedVaults) one.vault.rolesReadyAt = harness.cloud.cloud.now() + 4000;
    };
    const { exitCode, outputs, log } = await harness.run({ 'recover-deleted': 'true' });
    expect(log).toContain('to accept the roles');
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
    expect(changesOf(outputs)).toEqual(['vault recover done', 'grant create done']);
  });

  test('may be unknown elsewhere: its grant is sent again', async () => {
    harness.cloud.reset('vault-deleted');
    grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
    unknownAtFirst('PUT', assignment, 'ResourceNotFound');
    const { exitCode, outputs } = await harness.run({ 'recover-deleted': 'true' });
    expect([exitCode, outputs['ready'], sent('PUT', assignment).length]).toEqual([0, 'true', 3]);
  });
});

describe('one answer that does not know what others know', () => {
  const confirmed = { 'confirmed-key-uri': `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${keyVersion}` };
  const atKey = (list: string) => new RegExp(`/keys/cja-cmk/providers/Microsoft.Authorization/${list}`);

  const contradicted = [
    [key, 'KeyNotFound', confirmed],
    [vault, 'ResourceNotFound', {}],
    [key, 'KeyNotFound', {}],
  ] as const;

  test.each(someByDay(contradicted, 2))(
    'nothing is decided on what %s reads where that stays so (%s), with %j',
    async (path, code, inputs) => {
      harness.cloud.reset('ready');
      unknownAtFirst('GET', path, code, 99);
      const { exitCode, outputs, log } = await harness.run(inputs, { environment: fastClock(40, 'windows') });
      const { state, changes, 'incident-ticket': ticket } = outputs;
      expect([exitCode, state, ticket, changes]).toEqual([1, 'unknown', '', '[]']);
      expect(log).toContain('VaultContradicted');
      expect(harness.cloud.transcript.filter(({ method }) => method === 'PUT')).toEqual([]);
    },
  );

  test('a key is unknown, and not lost, where its answer does not know the vault', async () => {
    harness.cloud.reset('ready');
    for (const path of [key, /\/versions\?/]) unknownAtFirst('GET', path, 'ResourceNotFound', 99);
    const environment = fastClock(20, 'windows');
    const { outputs, summary } = await harness.run({ mode: 'verify', ...confirmed }, { environment });
    expect([outputs['ready'], outputs['state']]).toEqual(['false', 'unknown']);
    expect(summary).not.toMatch(/Lost|Missing:/);
  });

  test.each(someByDay(['KeyNotFound', 'ResourceNotFound']))(
    'a key that two answers do not know is there: %s',
    async (code) => {
      harness.cloud.reset('ready');
      unknownAtFirst('GET', key, code);
      const { exitCode, outputs } = await harness.run();
      expect([exitCode, outputs['ready'], changesOf(outputs)]).toEqual([0, 'true', []]);
    },
  );

  test('a resource group that only a first answer still knows is created', async () => {
    harness.cloud.reset('empty');
    unknownAtFirst('GET', /\/vaults\/[^/?]+\?api-version=2026-02-01$/, 'ResourceNotFound', 1);
    const { exitCode, outputs } = await harness.run({ 'create-resource-group': 'true' });
    expect([exitCode, changesOf(outputs)[0]]).toEqual([0, 'resource-group create done']);
  });

  test('deny assignments at a key that exists are not taken from the vault', async () => {
    harness.cloud.reset('deny-assignment');
    const { state } = harness.cloud.cloud;
    for (const one of state.denyAssignments ?? []) one.scope = `${vaultScope}/keys/cja-cmk`;
    unknownAtFirst('GET', atKey('denyAssignments'), 'ResourceNotFound', 99);
    const { exitCode, outputs } = await harness.run({ ...confirmed, mode: 'verify' });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
  });

  test('a role assignment at a key that exists is not missing by a 404', async () => {
    harness.cloud.reset('ready');
    const { state } = harness.cloud.cloud;
    for (const one of state.roleAssignments)
      if (one.principalId === adobePrincipalId) one.scope = `${vaultScope}/keys/cja-cmk`;
    unknownAtFirst('GET', atKey('roleAssignments'), 'ResourceNotFound', 99);
    const { exitCode, outputs } = await harness.run({ ...confirmed, mode: 'verify' });
    expect([exitCode, outputs['state'], outputs['incident-ticket']]).toEqual([1, 'unknown', '']);
  });
});

describe("the list of deleted service principals, where Adobe's is on the second page", () => {
  const listed = (host: string, times: number) => {
    const next = `https://${host}/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?$filter=appId%20eq%20'${adobeAppId}'&$skiptoken=2`;
    const when = { method: 'GET', path: /\/directory\/deletedItems\//i };
    const body = { value: [], '@odata.nextLink': next };
    harness.cloud.reset('principal-deleted');
    harness.cloud.faults.push({ when, do: { kind: 'answer', status: 200, body }, times });
  };

  test.each([
    ['is read on', 'graph.microsoft.com', 1, 'principal-deleted'],
    ['is not read on another host: what is there is unknown', 'graph.example.com', 9, 'principal-unreadable'],
  ])('%s, and none is created beside it', async (_, host, times, obstacle) => {
    listed(host, times);
    const { log } = await harness.run({ mode: 'verify' });
    expect(log).toContain(times === 1 ? `deletedItems/${adobePrincipalId}/restore` : 'adobe-principal');
    listed(host, times);
    const ensure = await harness.run();
    expect([ensure.exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(ensure.log).toContain(obstacle);
    expect(log + ensure.log).not.toContain('az ad sp create');
  });
});
