/** What a plan says; that ensure then does the same is a property of random tenants. */
import { roles, subscriptionScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type ChangeEntry, changeEntries, useCloud } from './harness.ts';

const harness = useCloud();

function withoutStatus(outputs: Readonly<Record<string, string>>): Omit<ChangeEntry, 'status'>[] {
  return changeEntries(outputs).map(({ resource, name, action }) => ({ resource, name, action }));
}

describe('plan', () => {
  test('names the obstacles, and still lists what it would do', async () => {
    const { exitCode, outputs, log } = await harness.run({ mode: 'plan', location: '' });
    expect(exitCode).toBe(1);
    expect(withoutStatus(outputs).map(({ resource }) => resource)).toEqual(['vault', 'key', 'principal', 'grant']);
    expect(log).toContain('location is not set');
  });

  test("does not take the vault's firewall for a missing role", async () => {
    harness.cloud.reset('locked-down');
    const { state } = harness.cloud.cloud;
    grantRole(state, roles.keyVaultCryptoOfficer, subscriptionScope);
    for (const vault of state.vaults) vault.keys = [];
    const { log } = await harness.run({ mode: 'plan' });
    expect(log).toContain('could not be checked (ForbiddenByFirewall); look before you agree');
  });

  test('tells a name that no vault can have from one that is taken', async () => {
    const body = { nameAvailable: false, reason: 'AccountNameInvalid', message: 'The vault name is invalid.' };
    harness.cloud.faults.push({ when: { path: /checkNameAvailability/ }, do: { kind: 'answer', status: 200, body } });
    const { exitCode, log } = await harness.run({ mode: 'plan' });
    expect([exitCode, log.includes('vault-name-refused'), log.includes('vault-name-taken')]).toEqual([1, true, false]);
  });

  test('succeeds regardless of the findings if ensure can carry it out', async () => {
    harness.cloud.reset('key-disabled');
    const { exitCode, outputs } = await harness.run({ mode: 'plan' });
    expect([exitCode, outputs['state'], outputs['ready']]).toEqual([0, 'unhealthy', 'false']);
  });

  test('cannot read a deleted key behind a closed data plane, and does not fail because of it', async () => {
    harness.cloud.reset('key-deleted');
    const plan = await harness.run({ mode: 'plan' });
    expect([plan.exitCode, withoutStatus(plan.outputs)[0]?.action]).toEqual([0, 'create']);
    expect(plan.log).toContain('could not be checked');
    const ensure = await harness.run();
    expect([ensure.exitCode, changeEntries(ensure.outputs)[0]?.status]).toEqual([1, 'failed']);
    expect(ensure.log).toContain('az keyvault key recover');
  });
});
