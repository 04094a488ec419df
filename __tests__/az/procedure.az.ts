/** Set up by the az CLI and checked by the action; set up by the action and read back by the az CLI. */
import { adobeAppId, groupName, keyName, location, vaultName } from '../../emulator/tenants/names.ts';
import { useCloud, writes } from '../bundle/harness.ts';
import { giveExactly, rightsOfUse } from '../bundle/rights.ts';
import { administeredTenant, useAz } from './az.ts';
import { createGroup, setUp } from './procedure.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);

/** Runs the action with the least rights for its mode, independent of the administrator's rights. */
async function runAction(mode: 'ensure' | 'verify', inputs: Readonly<Record<string, string>> = {}) {
  giveExactly(harness.cloud.cloud.state, rightsOfUse(`\`${mode}\``));
  harness.cloud.transcript.length = 0;
  return harness.run({ mode, ...inputs });
}

test('set up by the az CLI: verify finds the tenant ready, with the key identifier that az shows, and ensure has nothing to do', async () => {
  // As slow as Azure: az waits 30 seconds before it checks whether the name is registered.
  harness.cloud.cloud.state.settings.dnsDelay = 15_000;
  const kid = await setUp(az);
  for (const mode of ['verify', 'ensure'] as const) {
    const { exitCode, outputs } = await runAction(mode);
    expect([mode, exitCode, outputs['state'], outputs['key-uri']]).toEqual([mode, 0, 'provisioned', kid]);
    expect(writes(harness.cloud)).toEqual([]);
  }
});

describe('set up by the action', () => {
  test('az shows what the outputs say', async () => {
    await createGroup(az);
    const { outputs } = await runAction('ensure', { tags: 'owner=analytics' });
    expect(outputs['state']).toBe('provisioned');
    const vault = await az.json('keyvault', 'show', '--name', vaultName, '--resource-group', groupName);
    expect(vault).toMatchObject({
      id: outputs['vault-id'],
      location,
      tags: { owner: 'analytics' },
      properties: {
        vaultUri: outputs['vault-uri'],
        enableRbacAuthorization: true,
        enablePurgeProtection: true,
        enableSoftDelete: true,
        softDeleteRetentionInDays: 90,
        accessPolicies: [],
      },
    });
    const key = await az.json('keyvault', 'key', 'show', '--vault-name', vaultName, '--name', keyName);
    expect(key).toMatchObject({
      attributes: { enabled: true, expires: null, notBefore: null },
      key: { kid: outputs['key-uri'], kty: 'RSA', keyOps: ['wrapKey', 'unwrapKey'] },
    });
    const principal = await az.json('ad', 'sp', 'show', '--id', adobeAppId);
    expect(principal).toMatchObject({ id: outputs['principal-id'], appId: adobeAppId, accountEnabled: true });
    const scope = ['--scope', outputs['vault-id'] ?? '', '--include-inherited'];
    const assignments = await az.json('role', 'assignment', 'list', ...scope, '--assignee', adobeAppId);
    expect(assignments).toMatchObject([
      {
        id: outputs['grant-id'],
        principalId: outputs['principal-id'],
        principalType: 'ServicePrincipal',
        roleDefinitionName: 'Key Vault Crypto Service Encryption User',
        scope: outputs['vault-id'],
      },
    ]);
  });

  test('az finds the lock and the restricted network', async () => {
    await createGroup(az);
    const inputs = { network: 'restricted', 'allowed-ips': '203.0.113.7', 'delete-lock': 'true' };
    giveExactly(harness.cloud.cloud.state, rightsOfUse('`ensure` with `delete-lock: true`'));
    const { exitCode, outputs } = await harness.run(inputs);
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    const query = ['--query', 'properties.networkAcls'];
    expect(await az.json('keyvault', 'show', '--name', vaultName, ...query)).toMatchObject({
      bypass: 'AzureServices',
      defaultAction: 'Deny',
      ipRules: [{ value: '203.0.113.7/32' }],
    });
    const target = ['--resource-name', vaultName, '--resource-type', 'Microsoft.KeyVault/vaults'];
    const locks = await az.json('lock', 'list', '--resource-group', groupName, ...target);
    expect(locks).toMatchObject([{ level: 'CanNotDelete' }]);
    const refused = await az.run('keyvault', 'delete', '--name', vaultName);
    expect([refused.exitCode === 0, refused.stderr]).toEqual([false, expect.stringContaining('ScopeLocked')]);
  });
});
