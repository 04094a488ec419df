/** What a first answer does not have, or still has, is looked for again before anything is concluded from it. */
import { adobeAppId, adobePrincipalId, groupName, subscriptionId, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { withoutPolicies } from '../random-tenants/odd-answers.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud();

type First = readonly [path: RegExp, status: number, body: object];

const deletedItems = /\/directory\/deletedItems\//i;
const deletedKey = /\/deletedkeys\//i;
const group = /\/resourcegroups\/[^/?]+\?/i;
const key = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const versions = /\/versions\?/;
const vault = /\/vaults\/[^/?]+\?api-version=2026-02-01$/;

const unknown = (path: RegExp, code: string): First => [path, 404, { error: { code, message: 'Not found.' } }];
const empty = (path: RegExp): First => [path, 200, { value: [] }];
const listsNoRole = empty(/\/roleAssignments\?/i);

/** Deletes Adobe's service principal an hour ago, and the others, of its application too, a minute ago. */
function deletePrincipal(others: readonly string[] = []): void {
  const { state, now } = { state: harness.cloud.cloud.state, now: harness.cloud.cloud.now() };
  const adobe = state.servicePrincipals.find(({ appId }) => appId === adobeAppId);
  if (adobe === undefined) throw new Error('the tenant has no service principal of Adobe');
  state.servicePrincipals = state.servicePrincipals.filter((one) => one !== adobe);
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  state.deletedServicePrincipals = [
    { principal: adobe, deletedDateTime: ago(60) },
    ...others.map((other) => ({ principal: { ...adobe, id: other }, deletedDateTime: ago(1) })),
  ];
}

function answerFirst(answers: readonly First[]): void {
  for (const [path, status, body] of answers) {
    harness.cloud.faults.push({ when: { method: 'GET', path }, do: { kind: 'answer', status, body }, times: 1 });
  }
}

const kid = `https://${vaultName}.vault.azure.net/keys/cja-cmk/00112233445566778899aabbccddeeff`;
const provider = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
const deletedVault = {
  id: `${provider}/locations/eastus2/deletedVaults/${vaultName}`,
  name: vaultName,
  properties: {
    vaultId: `/subscriptions/${subscriptionId}/resourceGroups/${groupName}/providers/Microsoft.KeyVault/vaults/${vaultName}`,
    location: 'eastus2',
    tags: {},
    deletionDate: '2026-11-27T08:15:00Z',
    scheduledPurgeDate: '2027-02-25T08:15:00Z',
    purgeProtectionEnabled: true,
  },
};

test.each<[what: string, first: readonly First[]]>([
  [
    'a key that comes back while it is read',
    [unknown(key, 'KeyNotFound'), unknown(versions, 'KeyNotFound'), unknown(deletedKey, 'KeyNotFound')],
  ],
  [
    'a key that was recovered a moment ago, and is still listed as deleted',
    [
      unknown(key, 'KeyNotFound'),
      unknown(versions, 'KeyNotFound'),
      [deletedKey, 200, { key: { kid, kty: 'RSA' }, recoveryId: kid }],
    ],
  ],
  [
    'a vault that was recovered a moment ago, and is still listed as deleted',
    [
      unknown(vault, 'ResourceNotFound'),
      unknown(key, 'ResourceNotFound'),
      unknown(versions, 'ResourceNotFound'),
      [/\/Microsoft\.KeyVault\/deletedVaults\?/i, 200, { value: [deletedVault] }],
    ],
  ],
  ['a principal restored a moment ago', [unknown(/\/servicePrincipals\(appId='251e3919/i, 'Request_ResourceNotFound')]],
  ['a role that a first list does not have', [listsNoRole]],
])('%s is there', async (_, first) => {
  harness.cloud.reset('ready');
  answerFirst(first);
  const { exitCode, outputs } = await harness.run();
  expect([exitCode, outputs['ready'], writes(harness.cloud)]).toEqual([0, 'true', []]);
});

const refused: First = [deletedKey, 403, { error: { code: 'Forbidden', message: 'Caller is not authorized.' } }];

const notYet = unknown(deletedKey, 'KeyNotFound');

test.each<[what: string, next: readonly First[], told: RegExp]>([
  ['that neither list knows just after its deletion', [], /key cja-cmk is deleted/],
  ['that neither list knows at the second look', [notYet], /key cja-cmk is deleted/],
  ['whose second look is refused', [refused], /key cja-cmk is not in vault/],
])('a key %s is not called lost', async (_, next, told) => {
  harness.cloud.reset('key-deleted');
  grantRole(harness.cloud.cloud.state, '14b46e9e-c2b7-41b4-b07b-48a6ebf60603', '/');
  answerFirst([notYet, ...next]);
  const confirmed = { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk` };
  const { summary } = await harness.run({ mode: 'verify', ...confirmed });
  expect(summary).toMatch(told);
  expect(summary).not.toContain('does not exist, nor a deleted one');
});

test('a key that is nowhere is called lost after half a minute', async () => {
  harness.cloud.reset('ready');
  for (const one of harness.cloud.cloud.state.vaults) one.keys.splice(0);
  grantRole(harness.cloud.cloud.state, '14b46e9e-c2b7-41b4-b07b-48a6ebf60603', '/');
  const confirmed = { mode: 'verify', 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk` };
  const { summary, log } = await harness.run(confirmed);
  expect(summary).toContain('does not exist, nor a deleted one');
  expect(log.match(/Not found: key\b/g)?.length).toBeGreaterThan(2);
});

describe("of the deleted service principals of Adobe's application", () => {
  const [another, named] = ['5e1f0c8a-1111-4222-8333-444455556666', '6f2a1d9b-1111-4222-8333-444455556666'];

  test.each<[what: string, others: readonly string[], first: readonly First[], inputs: object, id: string]>([
    ['one that a first list does not have is looked for again', [], [empty(deletedItems)], {}, adobePrincipalId],
    ['the one that has the role counts', [another], [], {}, adobePrincipalId],
    ['the one that has the role by the second list counts', [another], [listsNoRole], {}, adobePrincipalId],
    ['the one that is named counts', [another, named], [], { 'adobe-principal-id': named }, named],
  ])('%s', async (_, others, first, inputs, id) => {
    harness.cloud.reset('ready');
    deletePrincipal(others);
    answerFirst(first);
    const { exitCode, log } = await harness.run({ ...inputs });
    expect([exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(log).toContain(`deletedItems/${id}/restore`);
  });
});

test('an access policy that a first answer does not have, of a service principal that it does not have either, is there', async () => {
  harness.cloud.reset('access-policies-ready');
  deletePrincipal();
  answerFirst([empty(deletedItems)]);
  const withoutAny = { kind: 'rewrite', change: withoutPolicies } as const;
  harness.cloud.faults.push({ when: { method: 'GET', path: vault }, do: withoutAny, times: 1 });
  const { outputs } = await harness.run({ mode: 'plan', 'recover-deleted': 'true' });
  expect(changesOf(outputs)).toEqual(['principal recover planned']);
});

describe('a resource group', () => {
  test('that a first answer does not know is there', async () => {
    harness.cloud.reset('group-only');
    answerFirst([unknown(vault, 'ResourceGroupNotFound'), unknown(group, 'ResourceGroupNotFound')]);
    const { exitCode, outputs } = await harness.run({ mode: 'plan' });
    expect([exitCode, changesOf(outputs)[0]]).toEqual([0, 'vault create planned']);
  });

  test.each([
    ['is missing', 9, 'resource-group'],
    ['is there where a second look finds it', 1, 'vault'],
  ])(
    'that its own address does not know, while the address of the vault does not say so, %s',
    async (_, times, made) => {
      harness.cloud.reset('group-only');
      for (let left = times; left > 0; left -= 1) answerFirst([unknown(group, 'ResourceGroupNotFound')]);
      const { exitCode, outputs } = await harness.run({ mode: 'plan', 'create-resource-group': 'true' });
      expect([exitCode, changesOf(outputs)[0]]).toEqual([0, `${made} create planned`]);
    },
  );

  test('that only its own first answer does not know is read again, and its deletion is seen', async () => {
    harness.cloud.reset('ready');
    const [own] = harness.cloud.cloud.state.resourceGroups;
    if (own === undefined) throw new Error('the tenant has no group');
    own.provisioningState = 'Deleting';
    answerFirst([unknown(group, 'ResourceGroupNotFound')]);
    const { outputs, log } = await harness.run({ mode: 'verify' });
    expect(outputs['ready']).toBe('false');
    expect(log).toContain('vault-provisioned');
  });
});
