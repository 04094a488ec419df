import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  adobeAppId,
  adobePrincipalId,
  groupName,
  groupScope,
  keyName,
  roles,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { changeEntries, changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud('group-only');

/** How many resources of each kind exist; there must never be more than one. */
function counts() {
  const { vaults, servicePrincipals, roleAssignments } = harness.cloud.cloud.state;
  const keys = vaults.flatMap((vault) => vault.keys);
  return {
    vaults: vaults.length,
    keys: keys.length,
    versions: keys.flatMap((key) => key.versions).length,
    principals: servicePrincipals.filter(({ appId }) => appId === adobeAppId).length,
    grants: roleAssignments.filter(({ roleId }) => roleId === roles.keyVaultCryptoServiceEncryptionUser).length,
  };
}
const oneOfEach = { vaults: 1, keys: 1, versions: 1, principals: 1, grants: 1 };

describe('ensure from an empty group', () => {
  test('creates one of each and sets every output', async () => {
    const { exitCode, outputs, files, summary } = await harness.run({ 'adobe-entitlement': 'healthcare-shield' });
    expect(exitCode).toBe(0);
    expect(counts()).toEqual(oneOfEach);
    const version = harness.cloud.cloud.state.vaults[0]?.keys[0]?.versions[0]?.version ?? '';
    const uri = `https://${vaultName}.vault.azure.net/keys/${keyName}`;
    expect(outputs).toMatchObject({
      ready: 'true',
      state: 'provisioned',
      changed: 'true',
      'key-uri': `${uri}/${version}`,
      'key-uri-versionless': uri,
      'key-version': version,
      'vault-uri': `https://${vaultName}.vault.azure.net/`,
      'vault-id': vaultScope,
      'principal-id': harness.cloud.cloud.state.servicePrincipals.find(({ appId }) => appId === adobeAppId)?.id,
      'grant-id': expect.stringContaining(`${vaultScope}/providers/Microsoft.Authorization/roleAssignments/`),
    });
    expect(changesOf(outputs)).toEqual([
      'vault create done',
      'key create done',
      'principal create done',
      'grant create done',
    ]);
    expect(outputs['ticket']).toContain(`${uri}/${version}`);
    expect(Object.values(files)).toContain(outputs['ticket']);
    expect(summary).toContain(`${uri}/${version}`);
    const empty = Object.keys(outputs).filter((name) => outputs[name] === '');
    expect(empty.filter((name) => name !== 'incident-ticket' && name !== 'valid-until')).toEqual([]);
  });

  test('creates the vault and the key as the inputs say', async () => {
    await harness.run({
      'key-type': 'RSA-HSM',
      'key-size': '4096',
      'retention-days': '7',
      network: 'restricted',
      'allowed-ips': '198.51.100.0/24',
      tags: 'team=analytics',
    });
    expect(harness.cloud.cloud.state.vaults[0]).toMatchObject({
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

  test('by default the vault is standard and open, and the key is RSA 3072', async () => {
    await harness.run();
    const [vault] = harness.cloud.cloud.state.vaults;
    expect(vault).toMatchObject({
      sku: 'standard',
      softDeleteRetentionInDays: 90,
      keys: [{ kty: 'RSA', keySize: 3072 }],
    });
    expect(vault?.publicNetworkAccess).toBe('Enabled');
    // Set explicitly, because an api-version or a policy may change the default.
    expect(vault?.networkAcls).toEqual({
      bypass: 'AzureServices',
      defaultAction: 'Allow',
      ipRules: [],
      virtualNetworkRules: [],
    });
    const creation = harness.cloud.transcript.find(
      ({ method, path }) => method === 'PUT' && /\/vaults\/[^/?]+\?/.test(path),
    );
    expect(creation?.requestBody).toContain('"publicNetworkAccess":"Enabled"');
  });

  test('a second run writes nothing and reads as little as verify', async () => {
    await harness.run();
    harness.cloud.transcript.length = 0;
    const second = await harness.run();
    expect(second.outputs).toMatchObject({ changed: 'false', changes: '[]', ready: 'true' });
    expect(writes(harness.cloud)).toEqual([]);
    const asked = harness.cloud.transcript.map(
      ({ method, path }) => `${method} ${path.replace(/client-request-id=.*/, '')}`,
    );
    harness.cloud.transcript.length = 0;
    await harness.run({ mode: 'verify' });
    const verify = harness.cloud.transcript.map(
      ({ method, path }) => `${method} ${path.replace(/client-request-id=.*/, '')}`,
    );
    expect(asked.toSorted()).toEqual(verify.toSorted());
  });

  test('three runs at the same time leave one of each, and all succeed', async () => {
    const runs = await Promise.all([harness.run(), harness.run(), harness.run()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(runs.map(({ outputs }) => outputs['state'])).toEqual(['provisioned', 'provisioned', 'provisioned']);
    expect(new Set(runs.map(({ outputs }) => outputs['key-uri'])).size).toBe(1);
    expect(counts()).toEqual(oneOfEach);
  });

  test('the grant is at the key only', async () => {
    const { outputs } = await harness.run({ 'grant-scope': 'key' });
    expect(outputs['grant-id']).toContain(`${vaultScope}/keys/${keyName}/providers/`);
    expect(outputs['ready']).toBe('true');
  });

  describe('a principal that is given', () => {
    const given = { 'adobe-principal-id': adobePrincipalId };
    beforeEach(() => {
      const { state } = harness.cloud.cloud;
      state.servicePrincipals.push(...tenants.ready().servicePrincipals.filter(({ appId }) => appId === adobeAppId));
    });

    test('needs no Graph while adobe-principal is waived', async () => {
      const { outputs, exitCode } = await harness.run({ ...given, waive: 'adobe-principal' });
      expect([exitCode, outputs['principal-id']]).toEqual([0, adobePrincipalId]);
      expect(harness.cloud.transcript.filter(({ service }) => service === 'graph')).toEqual([]);
    });

    test('gets the grant although Graph refuses to say whose it is, and the run says so', async () => {
      setGraphPermissions(harness.cloud.cloud.state, []);
      const { outputs, exitCode } = await harness.run(given);
      const grant = changeEntries(outputs).find(({ resource }) => resource === 'grant');
      expect([exitCode, outputs['state'], outputs['ready'], grant?.status]).toEqual([1, 'unknown', 'false', 'done']);
    });

    test.each(['another application', 'nobody'])(
      "gets nothing if it is %s's: nothing is written at all",
      async (whose) => {
        const id = '0d1b7c3e-5a92-4d68-9e4f-2c8d61b3a705';
        const { servicePrincipals } = harness.cloud.cloud.state;
        const [own] = servicePrincipals;
        if (own !== undefined && whose !== 'nobody') servicePrincipals.push({ ...own, id, appId: id });
        const { exitCode, log, outputs } = await harness.run({ 'adobe-principal-id': id });
        expect([exitCode, outputs['changes'], outputs['principal-id']]).toEqual([1, '[]', '']);
        expect(log).toContain('principal-id-not-adobe');
        expect(writes(harness.cloud)).toEqual([]);
      },
    );
  });

  test('goes on where a failed run stopped', async () => {
    harness.cloud.faults.push({
      when: { method: 'PUT', path: /roleAssignments/ },
      do: {
        kind: 'answer',
        status: 403,
        body: {
          error: { code: 'AuthorizationFailed', message: "… action 'Microsoft.Authorization/roleAssignments/write' …" },
        },
      },
      times: 1,
    });
    const first = await harness.run();
    expect(first.exitCode).toBe(1);
    expect(changesOf(first.outputs)).toEqual([
      'vault create done',
      'key create done',
      'principal create done',
      'grant create failed',
    ]);
    expect(first.log).toContain('Key Vault Data Access Administrator');
    expect(first.outputs).toMatchObject({ ready: 'false', ticket: '', 'ticket-file': '' });
    const second = await harness.run();
    expect(changesOf(second.outputs)).toEqual(['grant create done']);
    expect(counts()).toEqual(oneOfEach);
  });

  test('changes after a failed one are skipped, and changes in parallel to it are finished', async () => {
    const refuse = () =>
      harness.cloud.faults.push({
        when: { method: 'PUT', path: /\/keys\// },
        do: { kind: 'answer', status: 400, body: { error: { code: 'BadParameter', message: 'no' } } },
      });
    refuse();
    const beside = await harness.run();
    expect(changesOf(beside.outputs)).toEqual([
      'vault create done',
      'key create failed',
      'principal create done',
      'grant create done',
    ]);
    expect(beside.log).toContain('BadParameter');
    harness.cloud.reset('group-only');
    refuse();
    const after = await harness.run({ 'grant-scope': 'key' });
    expect(changesOf(after.outputs).slice(1)).toEqual([
      'key create failed',
      'principal create done',
      'grant create skipped',
    ]);
  });

  test('each of several changes that fail in parallel is reported, with what to do', async () => {
    const refuse = (host: string, method: string, path: RegExp, code: string) =>
      harness.cloud.faults.push({
        when: { host, method, path },
        do: { kind: 'answer', status: 403, body: { error: { code, message: `no: ${code}` } } },
      });
    refuse('management.azure.com', 'PUT', /\/vaults\/[^/]+\?/, 'RequestDisallowedByPolicy');
    refuse('graph.microsoft.com', 'POST', /servicePrincipals/, 'Authorization_RequestDenied');
    const { exitCode, outputs, log, summary } = await harness.run();
    expect([exitCode, changesOf(outputs)]).toEqual([
      1,
      ['vault create failed', 'key create skipped', 'principal create failed', 'grant create skipped'],
    ]);
    for (const code of ['RequestDisallowedByPolicy', 'Authorization_RequestDenied']) {
      expect(log).toContain(`no: ${code}`);
      expect(summary).toContain(code);
    }
    expect(log).toContain('az policy');
    expect(log).toContain('Application.ReadWrite.All');
    expect(log).not.toContain('this action does not know the code');
  });

  test('after a failure the outputs and findings describe what exists by then', async () => {
    const message = "… action 'Microsoft.Authorization/roleAssignments/write' …";
    harness.cloud.faults.push({
      when: { method: 'PUT', path: /\/roleAssignments\// },
      do: { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed', message } } },
    });
    // This identity may not create locks either.
    const { exitCode, outputs, log, summary } = await harness.run({ 'delete-lock': 'true' });
    expect([exitCode, outputs['ready'], outputs['state']]).toEqual([1, 'false', 'missing']);
    expect(changesOf(outputs)).toEqual([
      'vault create done',
      'key create done',
      'principal create done',
      'grant create failed',
      'lock create failed',
    ]);
    const version = harness.cloud.cloud.state.vaults[0]?.keys[0]?.versions[0]?.version ?? '';
    expect(outputs).toMatchObject({
      'key-version': version,
      'vault-id': vaultScope,
      'principal-id': harness.cloud.cloud.state.servicePrincipals.find(({ appId }) => appId === adobeAppId)?.id,
      ticket: '',
    });
    // A second key of the same name would be a second version.
    expect(log + summary).not.toContain('az keyvault key create');
    // One code, two remediations: each is shown.
    expect(summary).toContain('Key Vault Data Access Administrator');
    expect(summary).toContain('User Access Administrator');
    expect(summary).toContain('see "Do this first"');
  });

  test('a service principal is created while the vault registers its name, and the rest in parallel', async () => {
    harness.cloud.cloud.state.settings.dnsDelay = 5000;
    harness.cloud.cloud.state.settings.roundTrip = 500;
    grantRole(harness.cloud.cloud.state, roles.userAccessAdministrator, groupScope);
    // With the right to check the vault's name there is no second look.
    grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
    const { exitCode, log } = await harness.run({ 'delete-lock': 'true' }, { clock: 1 });
    expect(exitCode).toBe(0);
    const write = (method: string, path: RegExp) => {
      const found = harness.cloud.transcript.find((exchange) => exchange.method === method && path.test(exchange.path));
      if (found === undefined) throw new Error(`no ${method} ${path}`);
      return found;
    };
    const [principal, key, grant] = [
      write('POST', /servicePrincipals/),
      write('PUT', /\/keys\//),
      write('PUT', /\/roleAssignments\//),
    ];
    const put = write('PUT', /\/locks\//);
    // It is looked for just before it is created.
    const isLook = (one: typeof put) => one.path.includes('/locks?') && one.startedAt < put.startedAt;
    const lock = harness.cloud.transcript.findLast(isLook) ?? put;
    const { transcript } = harness.cloud;
    const reads = transcript.filter(({ method, path }) => method === 'GET' && /\/vaults\/[^/]+\?/.test(path));
    // The vault's name is registered five seconds after the vault is created, and read until then.
    const registered = reads.findLast(({ startedAt }) => startedAt < key.startedAt)?.startedAt ?? 0;
    expect(principal.startedAt).toBeLessThan(registered);
    for (const one of [key, grant, lock])
      for (const other of [key, grant, lock]) expect(one.startedAt).toBeLessThan(other.endedAt);
    expect(log).toMatch(/^::group::Key vault, service principal$/m);
    expect(log).toMatch(/^Service principal: Created(?: in \d+\.\d s)?\.$/m);
    expect(log).toMatch(/^Key vault: Waited \d+\.\d s for vault \S+ to register its DNS name\.$/m);
  });
});

describe('resource group', () => {
  test('a missing one is an error, and nothing is written', async () => {
    harness.cloud.reset('empty');
    const { exitCode, outputs, log } = await harness.run();
    expect([exitCode, outputs['changes'], writes(harness.cloud)]).toEqual([1, '[]', []]);
    expect(log).toContain('az group create');
  });

  test('is found, also if its name is the error code by which Azure reports a missing one', async () => {
    const name = 'ResourceGroupNotFound';
    const { resourceGroups, roleAssignments } = harness.cloud.cloud.state;
    for (const group of resourceGroups) group.name = name;
    for (const one of roleAssignments)
      one.scope = one.scope.replace(`/resourceGroups/${groupName}`, `/resourceGroups/${name}`);
    const { exitCode, outputs } = await harness.run({ mode: 'plan', 'resource-group': name });
    expect([exitCode, changesOf(outputs)[0]]).toEqual([0, 'vault create planned']);
  });

  test('is created when asked', async () => {
    harness.cloud.reset('empty');
    const { outputs } = await harness.run({ 'create-resource-group': 'true', tags: 'a=b' });
    expect(changesOf(outputs)[0]).toBe('resource-group create done');
    expect(outputs['ready']).toBe('true');
    expect(harness.cloud.cloud.state.resourceGroups).toMatchObject([{ name: groupName, tags: { a: 'b' } }]);
  });
});

describe('allowed-ips that Azure refuses', () => {
  const addresses = Array.from({ length: 1001 }, (_, index) => `198.51.${index >> 8}.${index & 255}`);
  test.each([
    [
      'a private range',
      '198.51.100.7, 10.20.0.0/16',
      /allowed-ips \(198\.51\.100\.7, 10\.20\.0\.0\/16\) must be public/,
    ],
    ['more than 1,000', addresses.join(', '), /allowed-ips \(198\.51\.0\.0, .*…\) must be public.*1,000 at most/],
  ])('%s: nothing is sent', async (_, text, says) => {
    const { exitCode, outputs, log } = await harness.run({ network: 'restricted', 'allowed-ips': text });
    expect([exitCode, outputs['ready'], outputs['state'], outputs['changes']]).toEqual([1, 'false', 'unknown', '[]']);
    expect(harness.cloud.transcript).toEqual([]);
    expect(log).toMatch(says);
  });
});

describe('an existing vault', () => {
  test('leaves purge protection off where that is waived', async () => {
    harness.cloud.reset('purge-protection-off');
    const { exitCode, outputs } = await harness.run({ waive: 'vault-purge-protection: change 4711' });
    expect([exitCode, outputs['ready'], outputs['changes']]).toEqual([0, 'true', '[]']);
    expect(writes(harness.cloud)).toEqual([]);
  });

  test('gets purge protection, and keeps everything else', async () => {
    harness.cloud.reset('purge-protection-off');
    const before = structuredClone(harness.cloud.cloud.state.vaults[0]);
    const { outputs, log } = await harness.run({ location: '', tags: 'x=y', network: 'restricted' });
    expect(changesOf(outputs)).toEqual(['vault update done']);
    const { enablePurgeProtection, lastModifiedAt, lastModifiedBy, lastModifiedByType, ...after } =
      harness.cloud.cloud.state.vaults[0] ?? {};
    expect(enablePurgeProtection).toBe(true);
    expect(before).toMatchObject(after);
    expect(writes(harness.cloud)).toEqual([expect.stringMatching(/^PATCH /)]);
    expect(log).toContain('DONE     update key vault');
  });

  test('with access policies gets one for Adobe in addition to the others', async () => {
    harness.cloud.reset('access-policies');
    const before = structuredClone(harness.cloud.cloud.state.vaults[0]?.accessPolicies ?? []);
    const { outputs, exitCode } = await harness.run();
    expect([exitCode, changesOf(outputs)]).toEqual([0, ['grant create done']]);
    const policies = harness.cloud.cloud.state.vaults[0]?.accessPolicies ?? [];
    expect(policies).toHaveLength(before.length + 1);
    expect(policies).toEqual(expect.arrayContaining(before));
    const own = policies.find(({ objectId }) => objectId === adobePrincipalId);
    expect(own?.permissions.keys?.map((name) => name.toLowerCase()).toSorted()).toEqual([
      'get',
      'unwrapkey',
      'wrapkey',
    ]);
    expect(harness.cloud.cloud.state.vaults[0]?.enableRbacAuthorization).toBe(false);
  });

  test('gets a lock when asked, unless one already applies', async () => {
    harness.cloud.reset('ready');
    grantRole(harness.cloud.cloud.state, roles.userAccessAdministrator, groupScope);
    expect((await harness.run({ 'delete-lock': 'true' })).outputs['changes']).toBe('[]');
    harness.cloud.cloud.state.locks = [];
    const { outputs } = await harness.run({ 'delete-lock': 'true' });
    expect(changesOf(outputs)).toEqual(['lock create done']);
    expect(harness.cloud.cloud.state.locks).toMatchObject([
      { level: 'CanNotDelete', scope: expect.stringMatching(new RegExp(`^${vaultScope}$`, 'i')) },
    ]);
  });

  test('a grant of a former principal is kept, and the current one gets its own', async () => {
    harness.cloud.reset('former-principal');
    const { outputs } = await harness.run();
    expect(changesOf(outputs)).toEqual(['grant create done']);
    expect(counts().grants).toBe(2);
  });

  test('behind a closed firewall does not need the data plane', async () => {
    harness.cloud.reset('locked-down');
    const state = harness.cloud.cloud.state;
    state.vaults[0]?.keys.splice(0);
    state.roleAssignments = state.roleAssignments.filter(
      ({ roleId }) => roleId !== roles.keyVaultCryptoServiceEncryptionUser,
    );
    const { outputs, exitCode } = await harness.run();
    expect([exitCode, changesOf(outputs)]).toEqual([0, ['key create done', 'grant create done']]);
  });
});

describe('recovery', () => {
  test('a deleted vault is recovered with its key, and the grant is created again', async () => {
    harness.cloud.reset('vault-deleted');
    grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
    const { outputs, exitCode } = await harness.run({ 'recover-deleted': 'true' });
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    expect(changesOf(outputs)).toEqual(['vault recover done', 'grant create done']);
    expect(counts()).toEqual(oneOfEach);
  });

  test('a deleted vault that the identity cannot read is recovered too, with recover-deleted', async () => {
    harness.cloud.reset('vault-deleted');
    const { outputs } = await harness.run({ 'recover-deleted': 'true' });
    expect(outputs['state']).toBe('provisioned');
    expect(changesOf(outputs)).toEqual(['vault recover done', 'grant create done']);
    expect(counts()).toEqual(oneOfEach);
  });

  test('a deleted key that the identity cannot read is recovered too, with recover-deleted, and reported as recovered', async () => {
    harness.cloud.reset('key-deleted');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.keyVaultCryptoOfficer, subscriptionScope);
    const body = { error: { code: 'Forbidden', message: '…', innererror: { code: 'ForbiddenByRbac' } } };
    const when = { method: 'GET', path: /\/deletedkeys\// };
    harness.cloud.faults.push({ when, do: { kind: 'answer', status: 403, body }, times: 1 });
    const { outputs, log } = await harness.run({ 'recover-deleted': 'true' });
    expect(changesOf(outputs)).toContain('key recover done');
    expect(changesOf(outputs)).not.toContain('key create done');
    expect(log).toContain('Recovered');
    expect(counts()).toEqual(oneOfEach);
  });

  test('the grant comes before everything else that can fail, and ensure does what was planned', async () => {
    harness.cloud.reset('vault-deleted');
    const { state } = harness.cloud.cloud;
    for (const { vault } of state.deletedVaults) delete vault.enablePurgeProtection;
    grantRole(state, roles.userAccessAdministrator, groupScope);
    const asked = { 'recover-deleted': 'true', 'delete-lock': 'true' };
    const plan = await harness.run({ ...asked, mode: 'plan' });
    expect(plan.summary).toContain("can't be turned off again");
    const { exitCode, outputs } = await harness.run(asked);
    const changes = ['vault recover', 'grant create', 'vault update', 'lock create'];
    expect(changesOf(plan.outputs)).toEqual(changes.map((change) => `${change} planned`));
    expect([exitCode, ...changesOf(outputs)]).toEqual([0, ...changes.map((change) => `${change} done`)]);
    expect(
      writes(harness.cloud).map(
        (write) => /^(?:PUT|PATCH) .*?\/(vaults|roleAssignments|locks)\/[^/]+$/.exec(write)?.[1],
      ),
    ).toEqual(['vaults', 'roleAssignments', 'vaults', 'locks']);
  });

  test('a grant and a lock above a deleted vault are neither planned nor created again', async () => {
    harness.cloud.reset('vault-deleted');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.keyVaultCryptoServiceEncryptionUser, groupScope, adobePrincipalId);
    state.locks.push({ name: 'keep', scope: subscriptionScope, level: 'CanNotDelete' });
    const asked = { 'recover-deleted': 'true', 'delete-lock': 'true' };
    const plan = await harness.run({ ...asked, mode: 'plan' });
    const { exitCode, outputs } = await harness.run(asked);
    expect(changesOf(plan.outputs)).toEqual(['vault recover planned']);
    expect([exitCode, ...changesOf(outputs)]).toEqual([0, 'vault recover done']);
  });

  test('if the grant is refused afterward, it has to be requested: a later run does not create it by itself', async () => {
    const confirmed = `https://${vaultName}.vault.azure.net/keys/${keyName}`;
    const asked = { 'recover-deleted': 'true', 'confirmed-key-uri': confirmed };
    for (const language of ['en', 'fr']) {
      harness.cloud.reset('vault-deleted');
      revokeRole(harness.cloud.cloud.state, roles.keyVaultDataAccessAdministrator);
      const { exitCode, outputs, log, summary } = await harness.run({ ...asked, language });
      expect([exitCode, ...changesOf(outputs)]).toEqual([1, 'vault recover done', 'grant create failed']);
      expect(log).toContain('Set restore-grant: true for the next run');
      expect(summary).toContain('restore-grant: true');
    }
    const again = await harness.run(asked);
    expect([again.exitCode, again.outputs['changes']]).toEqual([1, '[]']);
    grantRole(harness.cloud.cloud.state, roles.keyVaultDataAccessAdministrator, groupScope);
    const restored = await harness.run({ ...asked, 'restore-grant': 'true' });
    expect([restored.exitCode, restored.outputs['state']]).toEqual([0, 'confirmed']);
  });

  test('if the second observation fails afterward, the rest is skipped, and the grant has to be requested', async () => {
    harness.cloud.reset('vault-deleted');
    const confirmed = `https://${vaultName}.vault.azure.net/keys/${keyName}`;
    let recovered = false;
    harness.cloud.onRequest = ({ method, path }) => {
      if (method === 'PUT' && path.includes('/vaults/')) recovered = true;
      // The subscription is deleted before the second observation ends, so nothing can be reported.
      else if (recovered && path.includes('/keys/')) harness.cloud.cloud.state.subscriptions.length = 0;
    };
    const { exitCode, outputs, log } = await harness.run({ 'recover-deleted': 'true', 'confirmed-key-uri': confirmed });
    expect([exitCode, ...changesOf(outputs)]).toEqual([1, 'vault recover done', 'grant create skipped']);
    expect(log).toContain('restore-grant: true');
  });

  test('a deleted key is recovered through the data plane', async () => {
    harness.cloud.reset('key-deleted');
    grantRole(harness.cloud.cloud.state, roles.keyVaultCryptoOfficer, vaultScope);
    harness.cloud.cloud.state.settings.keyDelay = 400;
    const { outputs, exitCode } = await harness.run({ 'recover-deleted': 'true' });
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    expect(changesOf(outputs)).toEqual(['key recover done']);
    expect(counts()).toMatchObject({ keys: 1, versions: 1 });
  });
});
