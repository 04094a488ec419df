/** Key, vault and principal are deleted, listed and recovered with the az CLI; the action reports and handles it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adobeAppId, keyName, subscriptionId, vaultName } from '../../emulator/tenants/names.ts';
import { listDeletedPrincipals } from '../../src/az-commands/directory-commands.ts';
import { useCloud, writes } from '../bundle/harness.ts';
import { giveExactly, type Right, rightsOfUse } from '../bundle/rights.ts';
import { inputsOf } from '../checks/tenant.ts';
import { administeredTenant, useAz } from './az.ts';
import { deleteKey, deleteVault, installAdobe, keyId, recoverKey, recoverVault, setUp } from './procedure.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);

const recoversKey = rightsOfUse('`ensure` that recovers a deleted key');
const recoversVault = rightsOfUse('`ensure` that recovers a deleted vault');

async function runAction(
  mode: 'ensure' | 'verify',
  inputs: Readonly<Record<string, string>> = {},
  ensures: readonly Right[] = recoversKey,
) {
  giveExactly(harness.cloud.cloud.state, mode === 'ensure' ? ensures : rightsOfUse('`verify`'));
  harness.cloud.transcript.length = 0;
  const { exitCode, outputs, log } = await harness.run({ mode, ...inputs });
  const { state, changes, 'key-uri': uri } = outputs;
  return { exitCode, state, log, uri, changes: JSON.parse(changes ?? '[]') as unknown, writes: writes(harness.cloud) };
}

const inOrder = (uri: string) => ({ exitCode: 0, state: 'provisioned', changes: [], uri });
const change = (resource: string, action: string) => expect.objectContaining({ resource, action, status: 'done' });

const leftAlone = { exitCode: 1, state: 'missing', writes: [], log: expect.stringContaining('recover-deleted: true') };

test('a key deleted by az is missing and left alone unless asked; az and the action recover the same version', async () => {
  const kid = await setUp(az);
  await deleteKey(az);
  expect(await runAction('verify')).toMatchObject({ exitCode: 1, state: 'missing', writes: [] });
  expect(await runAction('ensure')).toMatchObject(leftAlone);
  expect(await az.json('keyvault', 'key', 'list-deleted', '--vault-name', vaultName)).toMatchObject([
    { name: keyName },
  ]);
  const run = await runAction('ensure', { 'recover-deleted': 'true' });
  expect(run).toMatchObject({ exitCode: 0, state: 'provisioned', uri: kid, changes: [change('key', 'recover')] });
  expect(await keyId(az)).toBe(kid);
  await deleteKey(az);
  expect(await recoverKey(az)).toMatchObject({ exitCode: 0 });
  expect(await runAction('verify')).toMatchObject(inOrder(kid));
  expect(await runAction('ensure')).toMatchObject({ ...inOrder(kid), writes: [] });
});

describe('a vault deleted by az', () => {
  test('is missing and left alone unless asked; the action recovers it with its key, and creates the grant again', async () => {
    const kid = await setUp(az);
    await deleteVault(az);
    expect(await runAction('verify')).toMatchObject({ exitCode: 1, state: 'missing', writes: [] });
    // The name is taken, which only an attempt to create the vault shows.
    expect(await runAction('ensure')).toMatchObject({ ...leftAlone, writes: expect.anything() });
    expect(harness.cloud.cloud.state.vaults).toEqual([]);
    const deleted = await az.json('keyvault', 'list-deleted', '--resource-type', 'vault');
    expect(deleted).toMatchObject([{ name: vaultName }]);
    const run = await runAction('ensure', { 'recover-deleted': 'true' }, recoversVault);
    expect(run).toMatchObject({ exitCode: 0, state: 'provisioned', uri: kid });
    expect(run.changes).toContainEqual(change('grant', 'create'));
    expect(await keyId(az)).toBe(kid);
    const scope = await az.text('keyvault', 'show', '--name', vaultName, '--query', 'id', '--output', 'tsv');
    const list = ['role', 'assignment', 'list', '--assignee', adobeAppId, '--scope', scope];
    const granted = await az.json(...list, '--query', '[].roleDefinitionName');
    expect(granted).toEqual(['Key Vault Crypto Service Encryption User']);
  });

  test('comes back without its grant when az recovers it; after a confirmation only restore-grant creates it again', async () => {
    const kid = await setUp(az);
    await deleteVault(az);
    expect(await recoverVault(az)).toMatchObject({ exitCode: 0 });
    expect(await runAction('verify')).toMatchObject({ exitCode: 1, state: 'missing', uri: kid });
    const confirmed = { 'confirmed-key-uri': kid };
    const refused = await runAction('ensure', confirmed);
    expect(refused).toMatchObject({ exitCode: 1, writes: [], log: expect.stringContaining('restore-grant: true') });
    const run = await runAction('ensure', { ...confirmed, 'restore-grant': 'true' });
    expect(run).toMatchObject({ exitCode: 0, state: 'confirmed', changes: [change('grant', 'create')] });
    expect(await runAction('verify')).toMatchObject(inOrder(kid));
  });
});

describe('the list of deleted service principals', () => {
  // Graph: a page of results may contain no results, and the next one some.
  test.each([0, 1, 2])('is printed to its end behind empty pages: %i', async (pages) => {
    const id = await installAdobe(az);
    await az.text('ad', 'sp', 'delete', '--id', id);
    const { text } = listDeletedPrincipals({ inputs: inputsOf({ adobeAppId, subscriptionId }) });
    const url = /^url="(.*)"$/m.exec(text)?.[1]?.replace('\\$', '$') ?? '';
    harness.cloud.transcript.length = 0;
    const link = { '@odata.nextLink': `${url.replaceAll(' ', '%20')}&$skiptoken=2` };
    // Each page is read twice: for its table, and for its link.
    harness.cloud.faults.push({
      when: { method: 'GET', path: /\/deletedItems\// },
      do: { kind: 'answer', status: 200, body: { value: [], ...link } },
      times: 2 * pages,
    });
    const folder = mkdtempSync(join(tmpdir(), 'deleted-'));
    try {
      const file = join(folder, 'list.sh');
      writeFileSync(file, `set -eu\n${text}\n`);
      expect(await az.script(file)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(id) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const lists = harness.cloud.transcript.filter(({ path }) => path.includes('/deletedItems/'));
    expect(lists).toHaveLength(2 * (pages + 1));
  });
});
