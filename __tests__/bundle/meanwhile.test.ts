/** What somebody else makes during a run is never told as this run's, and what a part of Azure does not know yet is looked for again. */
import type { Fault } from '../../emulator/faults.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import type { CloudState } from '../../emulator/state.ts';
import { addAdobe } from '../../emulator/tenants/foundation.ts';
import {
  adobeAppId,
  adobePrincipalId,
  groupScope,
  keyVersion,
  roles,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';
import { makeKey } from '../../emulator/vault/keys-held.ts';
import { assignmentName } from '../../src/azure/role-assignments.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud();
afterEach(() => {
  harness.cloud.onRequest = undefined;
});

const state = () => harness.cloud.cloud.state;
const now = () => harness.cloud.cloud.now();
const confirmed = { 'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk` };
const sent = (method: string, path: RegExp) =>
  harness.cloud.transcript.filter((one) => one.method === method && path.test(one.path));

const group = /\/resourcegroups\/[^/?]+\?/i;
const vault = /\/vaults\/[^/?]+\?/;
const key = /\/vaults\/[^/]+\/keys\/[^/?]+\?/;
const versions = /\/versions\?/;
const lock = /\/locks\/[^/?]+\?/;
const assignment = /\/roleAssignments\/[^/?]+\?/;
const deletedItems = /\/directory\/deletedItems\//i;
const deletedKey = /\/deletedkeys\//i;

/** Answers such a request in place of the service. */
function answer(method: string, path: RegExp, status: number, body: object, times = 1): void {
  harness.cloud.faults.push({ when: { method, path }, do: { kind: 'answer', status, body }, times });
}
const unknown = (path: RegExp, code: string, method = 'GET', times = 1) =>
  answer(method, path, 404, { error: { code, message: 'It could not be found.' } }, times);

/** The first request of that kind, just before it is answered. */
function atRequest(method: string, path: RegExp, act: (state: CloudState) => void): void {
  let isMet = false;
  harness.cloud.onRequest = (request: Pick<CloudRequest, 'method' | 'path'>) => {
    if (isMet || request.method !== method || !path.test(request.path)) return;
    isMet = true;
    act(state());
  };
}

/** What somebody else does at such a request of this run, which Azure then answers as if this run had done it. */
interface Twin {
  readonly what: string;
  readonly tenant: TenantName;
  readonly before?: (to: CloudState) => void;
  readonly at: readonly [method: string, path: RegExp];
  readonly act: (to: CloudState) => void;
}

const unsaid = { curveName: undefined, tags: undefined, enabled: undefined, nbf: undefined, exp: undefined };
const twins: readonly Twin[] = [
  {
    what: 'a restored service principal',
    tenant: 'principal-deleted',
    at: ['POST', /\/restore$/],
    act: (to) => {
      to.servicePrincipals.push(...(to.deletedServicePrincipals ?? []).map(({ principal }) => principal));
      to.deletedServicePrincipals = [];
    },
  },
  {
    // As recorded: Azure answers the second PUT of a name with 201, too, and the date of the first.
    what: 'a role assignment of the same name',
    tenant: 'grant-missing',
    at: ['PUT', /\/roleAssignments\//],
    act: (to) => {
      const theirs = grantRole(to, roles.keyVaultCryptoServiceEncryptionUser, vaultScope, adobePrincipalId);
      const createdOn = new Date(now() - 10_000).toISOString();
      Object.assign(theirs, { name: assignmentName(vaultScope, adobePrincipalId), createdOn });
    },
  },
  {
    // As recorded: Azure answers the creation of an existing key with that key, and the date of its creation.
    what: 'a new key with equal parameters',
    tenant: 'ready',
    before: ({ vaults }) => vaults.forEach((one) => one.keys.splice(0)),
    at: ['PUT', /\/keys\//],
    act: ({ vaults }) => {
      const request = { kty: 'RSA', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], ...unsaid };
      for (const one of vaults) one.keys.push(makeKey('cja-cmk', request, now() - 10_000));
    },
  },
  {
    // The SDK reads the key before it sends a recovery, and sends nothing if it is back.
    what: 'a recovered key',
    tenant: 'key-deleted',
    before: (to) => void grantRole(to, roles.keyVaultCryptoOfficer, groupScope),
    at: ['POST', /\/deletedkeys\/.*\/recover$/],
    act: ({ vaults }) => {
      for (const one of vaults) one.keys.push(...one.deletedKeys.splice(0).map(({ key: theirs }) => theirs));
    },
  },
];

describe('what somebody else does just before this run sends the same', () => {
  test.each(twins)('$what is not claimed', async ({ tenant, before, at: [method, path], act }) => {
    harness.cloud.reset(tenant);
    before?.(state());
    atRequest(method, path, act);
    const { exitCode, outputs } = await harness.run({ 'recover-deleted': 'true' });
    expect([exitCode, outputs['ready'], outputs['changed'], changesOf(outputs)]).toEqual([0, 'true', 'false', []]);
  });

  test('a new service principal is not claimed, and gets its grant', async () => {
    harness.cloud.reset('principal-missing');
    atRequest('POST', /\/servicePrincipals$/, (to) => addAdobe(to));
    const { exitCode, outputs } = await harness.run();
    expect([exitCode, outputs['principal-id']]).toEqual([0, adobePrincipalId]);
    expect(changesOf(outputs)).toEqual(['grant create done']);
  });
});

describe('a recovery of a confirmed vault', () => {
  const denied: Fault = {
    kind: 'answer',
    status: 403,
    body: { error: { code: 'RequestDisallowedByPolicy', message: 'Disallowed by policy.' } },
  };
  const isRecovery = ({ method, path }: Pick<CloudRequest, 'method' | 'path'>) =>
    method === 'PUT' && /\/vaults\/[^/?]+$/.test(path);
  const words = 'restore-grant: true for the next run';
  beforeEach(() => {
    harness.cloud.reset('vault-deleted');
    grantRole(state(), roles.reader, subscriptionScope);
  });
  const run = () => harness.run({ ...confirmed, 'recover-deleted': 'true' });

  test('gives the grant back in the same run, also where its own answer was lost', async () => {
    harness.cloud.faults.push({ when: isRecovery, do: { kind: 'reset', moment: 'after' }, times: 1 });
    const { exitCode, outputs } = await run();
    expect([exitCode, outputs['state']]).toEqual([0, 'confirmed']);
    expect(changesOf(outputs)).toEqual(['vault recover done', 'grant create done']);
  });

  test('by somebody else is not claimed, and gets no grant unasked', async () => {
    harness.cloud.onRequest = (request: Pick<CloudRequest, 'method' | 'path'>) => {
      if (sent('GET', vault).length < 2 || !vault.test(`${request.path}?`)) return;
      state().vaults.push(
        ...state()
          .deletedVaults.splice(0)
          .map((one) => one.vault),
      );
    };
    const { exitCode, outputs } = await run();
    expect([exitCode, outputs['ready'], changesOf(outputs), writes(harness.cloud)]).toEqual([1, 'false', [], []]);
  });

  test('that was refused is not told as made; one whose grant fails says to run again with restore-grant', async () => {
    harness.cloud.faults.push({ when: isRecovery, do: denied, times: 1 });
    const refused = await run();
    expect(changesOf(refused.outputs)).toEqual(['vault recover failed', 'grant create skipped']);
    expect([refused.exitCode, refused.log.includes(words)]).toEqual([1, false]);
    harness.cloud.faults.push({ when: { method: 'PUT', path: /\/roleAssignments\// }, do: denied });
    const { exitCode, outputs, log } = await run();
    expect([exitCode, changesOf(outputs)]).toEqual([1, ['vault recover done', 'grant create failed']]);
    expect(log).toContain(words);
  });
});

describe('what Azure does not know yet', () => {
  test('inside of what this run has just created is sent again, after another read', async () => {
    harness.cloud.reset('empty');
    unknown(vault, 'ResourceGroupNotFound', 'PUT', 2);
    unknown(key, 'ParentResourceNotFound', 'PUT', 2);
    unknown(lock, 'ResourceNotFound', 'PUT', 2);
    unknown(assignment, 'ResourceNotFound', 'PUT', 2);
    const { exitCode, outputs } = await harness.run({ 'create-resource-group': 'true', 'delete-lock': 'true' });
    expect([exitCode, outputs['ready']]).toEqual([0, 'true']);
    expect([group, vault, key, lock, assignment].map((path) => sent('PUT', path).length)).toEqual([1, 3, 3, 3, 3]);
    const order = harness.cloud.transcript.filter(({ path }) => vault.test(path)).map(({ method }) => method);
    for (const [index, method] of order.entries()) if (method === 'PUT') expect(order[index - 1]).toBe('GET');
  });

  test('in a group that was there before is not waited for', async () => {
    unknown(vault, 'ResourceGroupNotFound', 'PUT', 9);
    const { exitCode, outputs } = await harness.run();
    expect([exitCode, sent('PUT', vault).length, changesOf(outputs)[0]]).toEqual([1, 1, 'vault create failed']);
  });

  test('of the roles of a recovered vault is waited for', async () => {
    harness.cloud.reset('vault-deleted');
    grantRole(state(), roles.reader, subscriptionScope);
    atRequest('PUT', /\/vaults\/[^/?]+$/, ({ deletedVaults }) => {
      for (const one of deletedVaults) one.vault.rolesReadyAt = now() + 1000;
    });
    const { outputs } = await harness.run({ 'recover-deleted': 'true' });
    expect([outputs['ready'], changesOf(outputs)]).toEqual(['true', ['vault recover done', 'grant create done']]);
  });
});

const kid = `https://${vaultName}.vault.azure.net/keys/cja-cmk/00112233445566778899aabbccddeeff`;

test.each<[what: string, answerFirst: () => void]>([
  [
    'a key that comes back while it is read',
    () => {
      for (const path of [key, versions, deletedKey]) unknown(path, 'KeyNotFound');
    },
  ],
  [
    'a key that was recovered a moment ago, and is still listed as deleted',
    () => {
      for (const path of [key, versions]) unknown(path, 'KeyNotFound');
      answer('GET', deletedKey, 200, { key: { kid, kty: 'RSA' }, recoveryId: kid });
    },
  ],
  [
    'a principal restored a moment ago',
    () => unknown(/\/servicePrincipals\(appId='251e3919/i, 'Request_ResourceNotFound'),
  ],
  ['a role that a first list does not have', () => answer('GET', /\/roleAssignments\?/i, 200, { value: [] })],
])('%s is there', async (_, answerFirst) => {
  harness.cloud.reset('ready');
  answerFirst();
  const { exitCode, outputs } = await harness.run();
  expect([exitCode, outputs['ready'], writes(harness.cloud)]).toEqual([0, 'true', []]);
});

describe('a key is called lost', () => {
  const verify = { mode: 'verify', ...confirmed };
  const isLost = /: the (?:vault|key) is lost|the key is lost/i;

  test('after it was searched for half a minute', async () => {
    harness.cloud.reset('ready');
    for (const one of state().vaults) one.keys.splice(0);
    grantRole(state(), roles.keyVaultCryptoOfficer, '/');
    const { outputs, log } = await harness.run(verify);
    expect(log.match(/Not found: key\b/g)?.length).toBeGreaterThan(2);
    expect([outputs['state'], outputs['incident-ticket'] === '']).toEqual(['missing', false]);
  });

  test('never by answers that disagree, or just after its deletion', async () => {
    harness.cloud.reset('ready');
    unknown(key, 'KeyNotFound', 'GET', 99);
    const version = { 'confirmed-key-uri': `${confirmed['confirmed-key-uri']}/${keyVersion}` };
    const disagreeing = await harness.run(version);
    const { state: told, changes, 'incident-ticket': ticket } = disagreeing.outputs;
    expect([told, ticket, changes, writes(harness.cloud)]).toEqual(['unknown', '', '[]', []]);
    harness.cloud.reset('key-deleted');
    grantRole(state(), roles.keyVaultCryptoOfficer, '/');
    unknown(deletedKey, 'KeyNotFound', 'GET', 2);
    const { summary } = await harness.run(verify);
    for (const page of [disagreeing.summary, summary]) expect(page).not.toMatch(isLost);
  });
});

describe("of the deleted service principals of Adobe's application", () => {
  const [another, named] = ['5e1f0c8a-1111-4222-8333-444455556666', '6f2a1d9b-1111-4222-8333-444455556666'];

  test.each<[what: string, others: readonly string[], answerFirst: () => void, inputs: object, id: string]>([
    [
      'one that a first list does not have is looked for again',
      [],
      () => answer('GET', deletedItems, 200, { value: [] }),
      {},
      adobePrincipalId,
    ],
    ['the one that has the role counts', [another], () => undefined, {}, adobePrincipalId],
    ['the one that is named counts', [another, named], () => undefined, { 'adobe-principal-id': named }, named],
  ])('%s', async (_, others, answerFirst, inputs, id) => {
    harness.cloud.reset('ready');
    const adobe = state().servicePrincipals.find(({ appId }) => appId === adobeAppId);
    if (adobe === undefined) throw new Error('the tenant has no service principal of Adobe');
    state().servicePrincipals = state().servicePrincipals.filter((one) => one !== adobe);
    const deletedDateTime = new Date(now() - 3_600_000).toISOString();
    state().deletedServicePrincipals = [adobe.id, ...others].map((one) => ({
      principal: { ...adobe, id: one },
      deletedDateTime,
    }));
    answerFirst();
    const { exitCode, log } = await harness.run({ ...inputs });
    expect([exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(log).toContain(`deletedItems/${id}/restore`);
  });

  test('a next page on another host is not read, and none is created beside what is there', async () => {
    harness.cloud.reset('principal-deleted');
    const next = 'https://graph.example.com/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?$skiptoken=2';
    answer('GET', deletedItems, 200, { value: [], '@odata.nextLink': next }, 9);
    const { exitCode, log } = await harness.run();
    expect([exitCode, writes(harness.cloud)]).toEqual([1, []]);
    expect(log).not.toContain('az ad sp create');
  });
});

test('a vault that only its recovery shows as another tenant’s gets nothing more', async () => {
  harness.cloud.reset('vault-deleted');
  const [theirs] = tenants['vault-of-former-tenant']().vaults;
  for (const { vault: one } of state().deletedVaults) Object.assign(one, { tenantId: theirs?.tenantId });
  grantRole(state(), roles.userAccessAdministrator, groupScope);
  const { exitCode, outputs } = await harness.run({ 'recover-deleted': 'true', 'delete-lock': 'true' });
  expect(writes(harness.cloud)).toEqual([expect.stringMatching(/^PUT .*\/vaults\/[^/?]+\?/)]);
  expect([exitCode, outputs['ready']]).toEqual([1, 'false']);
  expect(
    changesOf(outputs)
      .slice(1)
      .every((change) => change.endsWith(' skipped')),
  ).toBe(true);
});
