import { describe, expect, test } from '@jest/globals';
import { roles, subscriptionScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';
import { type ChangeEntry, changeEntries, useCloud, writes } from './harness.ts';

const harness = useCloud();

function withoutStatus(outputs: Readonly<Record<string, string>>): Omit<ChangeEntry, 'status'>[] {
  return changeEntries(outputs).map(({ resource, name, action }) => ({ resource, name, action }));
}

/** Whatever the tenant's identity is usually refused (deleted vaults) it may see here: a plan can only be exact about what is seen. */
function setUp(tenant: TenantName): void {
  harness.cloud.reset(tenant);
  grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
  grantRole(harness.cloud.cloud.state, roles.keyVaultCryptoOfficer, subscriptionScope);
}

const names = Object.keys(tenants) as TenantName[];
const willing = { 'create-resource-group': 'true', 'recover-deleted': 'true', 'fail-on': 'never' };

describe('plan', () => {
  test.each(names)('on %s writes nothing and lists exactly what ensure then does', async (tenant) => {
    setUp(tenant);
    const before = structuredClone(harness.cloud.cloud.state);
    const plan = await harness.run({ ...willing, mode: 'plan' });
    expect(writes(harness.cloud)).toEqual([]);
    expect(harness.cloud.cloud.state).toEqual(before);
    const ensure = await harness.run(willing);
    expect(ensure.exitCode).toBe(plan.exitCode);
    if (plan.exitCode === 0) {
      expect(withoutStatus(plan.outputs)).toEqual(withoutStatus(ensure.outputs));
      expect(changeEntries(ensure.outputs).every(({ status }) => status === 'done')).toBe(true);
      expect(plan.outputs['changed']).toBe(ensure.outputs['changed']);
    } else {
      expect(ensure.outputs['changes']).toBe('[]');
    }
    expect(changeEntries(plan.outputs).every(({ status }) => status === 'planned')).toBe(true);
  });

  test('says what stands in the way, and still lists what it would do', async () => {
    const { exitCode, outputs, log } = await harness.run({
      mode: 'plan',
      'confirmed-key-uri': 'https://kv-contoso-cja.vault.azure.net/keys/cja-cmk',
    });
    expect(exitCode).toBe(1);
    expect(withoutStatus(outputs).map(({ resource }) => resource)).toEqual(['vault', 'key', 'principal', 'grant']);
    expect(log).toContain('would not open the data');
  });

  test('succeeds whatever the findings say, as long as ensure could do it', async () => {
    harness.cloud.reset('key-disabled');
    const { exitCode, outputs } = await harness.run({ mode: 'plan' });
    expect([exitCode, outputs['state'], outputs['ready']]).toEqual([0, 'unhealthy', 'false']);
  });

  test('cannot see a deleted key behind a closed data plane, and does not fail for it', async () => {
    harness.cloud.reset('key-deleted');
    const plan = await harness.run({ mode: 'plan' });
    expect([plan.exitCode, withoutStatus(plan.outputs)[0]?.action]).toEqual([0, 'create']);
    expect(plan.log).toContain('could not be seen');
    const ensure = await harness.run();
    expect([ensure.exitCode, changeEntries(ensure.outputs)[0]?.status]).toEqual([1, 'failed']);
    expect(ensure.log).toContain('recover-deleted: true');
  });
});
