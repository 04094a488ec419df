/** What ensure makes, in which order it recovers, and what it says where something fails or somebody else is faster. */
import type { Fault } from '../../emulator/faults.ts';
import type { CloudRequest } from '../../emulator/service.ts';
import {
  adobeAppId,
  groupScope,
  keyVersion,
  roles,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { keyUri } from './cases.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud('group-only');
afterEach(() => {
  harness.cloud.onRequest = undefined;
});

const state = () => harness.cloud.cloud.state;
const confirmed = { 'confirmed-key-uri': keyUri };
const principalId = () => state().servicePrincipals.find(({ appId }) => appId === adobeAppId)?.id;
const versionId = () => state().vaults[0]?.keys[0]?.versions[0]?.version ?? '';

describe('from an empty group', () => {
  test('it creates all and sets every output; a second run writes nothing and reads as little as verify', async () => {
    const { exitCode, outputs, files, summary, log } = await harness.run({ 'adobe-entitlement': 'healthcare-shield' });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      ready: 'true',
      state: 'provisioned',
      changed: 'true',
      'key-uri': `${keyUri}/${versionId()}`,
      'key-uri-versionless': keyUri,
      'key-version': versionId(),
      'vault-uri': `https://${vaultName}.vault.azure.net/`,
      'vault-id': vaultScope,
      'principal-id': principalId(),
      'grant-id': expect.stringContaining(`${vaultScope}/providers/Microsoft.Authorization/roleAssignments/`),
    });
    const made = ['vault', 'key', 'principal', 'grant'].map((resource) => `${resource} create done`);
    expect(changesOf(outputs)).toEqual(made);
    expect(Object.values(files)).toContain(outputs['ticket']);
    for (const text of [outputs['ticket'], summary]) expect(text).toContain(`${keyUri}/${versionId()}`);
    // What is made at the same time has its name before each line.
    expect(log).toMatch(/^::group::Key vault, service principal$/m);
    expect(log).toMatch(/^Service principal: Created(?: in \d+\.\d s)?\.$/m);
    const empty = Object.keys(outputs).filter((name) => outputs[name] === '');
    expect(empty.filter((name) => name !== 'incident-ticket' && name !== 'valid-until')).toEqual([]);

    const askedBy = async (mode: string) => {
      harness.cloud.transcript.length = 0;
      expect((await harness.run({ mode })).outputs).toMatchObject({ changed: 'false', changes: '[]', ready: 'true' });
      return harness.cloud.transcript.map(
        ({ method, path }) => `${method} ${path.replace(/client-request-id=.*/, '')}`,
      );
    };
    const second = await askedBy('ensure');
    expect(writes(harness.cloud)).toEqual([]);
    expect(second.toSorted()).toEqual((await askedBy('verify')).toSorted());
  });

  test('it creates the vault and the key as the inputs say', async () => {
    await harness.run({
      'key-type': 'RSA-HSM',
      'key-size': '4096',
      'retention-days': '7',
      network: 'restricted',
      'allowed-ips': '198.51.100.0/24',
      tags: 'team=analytics',
    });
    expect(state().vaults[0]).toMatchObject({
      sku: 'premium',
      softDeleteRetentionInDays: 7,
      enableRbacAuthorization: true,
      enablePurgeProtection: true,
      tags: { team: 'analytics' },
      networkAcls: {
        bypass: 'AzureServices',
        defaultAction: 'Deny',
        ipRules: [{ value: expect.stringContaining('198.51.100.0/24') }],
      },
      keys: [{ kty: 'RSA-HSM', keySize: 4096, keyOps: ['wrapKey', 'unwrapKey'] }],
    });
  });

  test('after a failure the outputs and findings describe what exists by then', async () => {
    const message = "… action 'Microsoft.Authorization/roleAssignments/write' …";
    harness.cloud.faults.push({
      when: { method: 'PUT', path: /\/roleAssignments\// },
      do: { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed', message } } },
    });
    // This identity may not create locks either.
    const { exitCode, outputs, log, summary } = await harness.run({ 'delete-lock': 'true' });
    expect([exitCode, outputs['ready'], outputs['state'], outputs['ticket']]).toEqual([1, 'false', 'missing', '']);
    const ended = ['vault create done', 'key create done', 'principal create done', 'grant create failed'];
    expect(changesOf(outputs)).toEqual([...ended, 'lock create failed']);
    const known = { 'key-version': versionId(), 'vault-id': vaultScope, 'principal-id': principalId() };
    expect(outputs).toMatchObject(known);
    // A second key of the same name would be a second version.
    expect(log + summary).not.toContain('az keyvault key create');
    // One code, two remediations: each is shown.
    for (const role of ['Key Vault Data Access Administrator', 'User Access Administrator'])
      expect(summary).toContain(role);
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
  const run = (more = {}) => harness.run({ ...confirmed, 'recover-deleted': 'true', ...more });

  test('gives the grant back in the same run, also where its own answer was lost', async () => {
    harness.cloud.faults.push({ when: isRecovery, do: { kind: 'reset', moment: 'after' }, times: 1 });
    const { exitCode, outputs } = await run();
    expect([exitCode, outputs['state']]).toEqual([0, 'confirmed']);
    expect(changesOf(outputs)).toEqual(['vault recover done', 'grant create done']);
  });

  test('by somebody else is not claimed, and gets its grant only with restore-grant', async () => {
    harness.cloud.onRequest = ({ method, path }: Pick<CloudRequest, 'method' | 'path'>) => {
      const reads = harness.cloud.transcript.filter(
        (one) => one.method === 'GET' && /\/vaults\/[^/?]+\?/.test(one.path),
      );
      if (reads.length < 2 || method !== 'GET' || !/\/vaults\/[^/?]+$/.test(path)) return;
      const recovered = state().deletedVaults.splice(0);
      state().vaults.push(...recovered.map(({ vault }) => vault));
    };
    const { exitCode, outputs, log, summary } = await run();
    expect([exitCode, outputs['ready'], changesOf(outputs), writes(harness.cloud)]).toEqual([1, 'false', [], []]);
    // `lost-access.md` has restore-grant.
    for (const way of ['az role assignment create', 'docs/lost-access.md']) expect(summary).toContain(way);
    expect(log).not.toContain(words);
    const restored = await run({ 'restore-grant': 'true' });
    expect([restored.exitCode, restored.outputs['state']]).toEqual([0, 'confirmed']);
    expect(changesOf(restored.outputs)).toEqual(['grant create done']);
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

  test('after which nothing can be read skips the rest, and says to ask for the grant', async () => {
    let recovered = false;
    harness.cloud.onRequest = (request) => {
      if (isRecovery(request)) recovered = true;
      else if (recovered && request.path.includes('/keys/')) state().subscriptions.length = 0;
    };
    const { exitCode, outputs, files } = await run();
    expect([exitCode, ...changesOf(outputs)]).toEqual([1, 'vault recover done', 'grant create skipped']);
    expect(JSON.stringify(files)).toContain('restore-grant: true');
  });

  test('comes before all that can fail, and ensure does what was planned', async () => {
    for (const { vault } of state().deletedVaults) delete vault.enablePurgeProtection;
    grantRole(state(), roles.userAccessAdministrator, groupScope);
    const plan = await run({ mode: 'plan', 'delete-lock': 'true' });
    expect(plan.summary).toContain("can't be turned off again");
    const { exitCode, outputs } = await run({ 'delete-lock': 'true' });
    const changes = ['vault recover', 'grant create', 'vault update', 'lock create'];
    expect(changesOf(plan.outputs)).toEqual(changes.map((change) => `${change} planned`));
    expect([exitCode, ...changesOf(outputs)]).toEqual([0, ...changes.map((change) => `${change} done`)]);
  });
});

test('answers that disagree about a key, as just after its deletion, never tell it as lost, and change nothing', async () => {
  harness.cloud.reset('ready');
  const body = { error: { code: 'KeyNotFound', message: 'It could not be found.' } };
  const when = { method: 'GET', path: /\/vaults\/[^/]+\/keys\/[^/?]+\?/ };
  harness.cloud.faults.push({ when, do: { kind: 'answer', status: 404, body } });
  const { outputs, summary } = await harness.run({ 'confirmed-key-uri': `${keyUri}/${keyVersion}` });
  const { state: told, changes, 'incident-ticket': ticket } = outputs;
  expect([told, ticket, changes, writes(harness.cloud)]).toEqual(['unknown', '', '[]', []]);
  expect(summary).not.toMatch(/the (?:vault|key) is lost/i);
});

describe('a gate whose answers are too old by the time the last one has come', () => {
  /** The list of locks is throttled at its first request in each look, or in the first look only. */
  function slow(looks: 'one' | 'each', during: () => void = () => undefined): void {
    let asked = 0;
    const answer = () => {
      asked += 1;
      if (asked > 1 && (looks === 'one' || asked % 2 === 0)) return undefined;
      during();
      const body = { error: { code: 'TooManyRequests', message: 'Try again later.' } };
      return { status: 429, headers: { 'retry-after': '150' }, body };
    };
    harness.cloud.reset('ready');
    harness.cloud.faults.push({
      when: { method: 'GET', path: /\/locks\?/ },
      do: { kind: 'intercept', name: 'a list that takes long', answer },
    });
  }
  const gate = () => harness.run({ mode: 'gate', ...confirmed });

  test('looks again, and decides by what is there then', async () => {
    slow('one');
    expect((await gate()).outputs).toMatchObject({ ready: 'true', state: 'confirmed' });
    slow('one', () => {
      for (const version of state()
        .vaults.flatMap(({ keys }) => keys)
        .flatMap(({ versions }) => versions))
        version.enabled = false;
    });
    const { exitCode, outputs } = await gate();
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unhealthy']);
  });

  test('stays shut where that takes too long as well', async () => {
    slow('each');
    const { exitCode, outputs, log } = await gate();
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'unknown']);
    expect(log).toContain('AnswersTooOld');
  });
});
