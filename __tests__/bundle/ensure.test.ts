import {
  adobeAppId,
  groupScope,
  keyName,
  roles,
  subscriptionScope,
  vaultName,
  vaultScope,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { changesOf, useCloud, writes } from './harness.ts';

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
    const run = await harness.run({ 'adobe-entitlement': 'healthcare-shield' });
    const { exitCode, outputs, files, summary, log } = run;
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
    // What is made at the same time has its name before each line.
    expect(log).toMatch(/^::group::Key vault, service principal$/m);
    expect(log).toMatch(/^Service principal: Created(?: in \d+\.\d s)?\.$/m);
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
  });
});

describe('recovery', () => {
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

  test('if the second observation fails afterward, the rest is skipped, and the grant has to be requested', async () => {
    harness.cloud.reset('vault-deleted');
    const confirmed = `https://${vaultName}.vault.azure.net/keys/${keyName}`;
    let recovered = false;
    harness.cloud.onRequest = ({ method, path }) => {
      if (method === 'PUT' && path.includes('/vaults/')) recovered = true;
      // The subscription is deleted before the second observation ends, so nothing can be reported.
      else if (recovered && path.includes('/keys/')) harness.cloud.cloud.state.subscriptions.length = 0;
    };
    const { exitCode, outputs, files } = await harness.run({
      'recover-deleted': 'true',
      'confirmed-key-uri': confirmed,
    });
    expect([exitCode, ...changesOf(outputs)]).toEqual([1, 'vault recover done', 'grant create skipped']);
    expect(JSON.stringify(files)).toContain('restore-grant: true');
  });
});
