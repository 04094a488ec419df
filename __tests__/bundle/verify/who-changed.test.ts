/** Who changed what Adobe confirmed, or may have: one read more, and only where something is wrong. */

import { roles, subscriptionScope, vaultName, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { useCloud, writes } from '../harness.ts';
import { goodInputs, verifiable } from './cases.ts';

const harness = useCloud(verifiable);
const activity = /\/eventtypes\/management\/values/;
const confirmed = {
  ...goodInputs,
  mode: 'verify',
  'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk`,
};
const reads = () => harness.cloud.transcript.filter(({ path }) => path.includes('/eventtypes/management/values'));

/** An event of the activity log, which has it some minutes later. */
function logged(
  operation: string,
  resourceId: string,
  caller = 'eve@contoso.com',
  status: 'Succeeded' | 'Failed' = 'Succeeded',
) {
  const now = harness.cloud.cloud.now();
  const times = { time: now - 3_600_000, visibleAt: now - 1000 };
  return { ...times, operation, caller, resourceId, status, correlationId: '1' };
}

/** A person removes Adobe's role. */
function removeRole(): void {
  const { state } = harness.cloud.cloud;
  const removed = state.roleAssignments.find(({ roleId }) => roleId.startsWith('e147488a'));
  state.roleAssignments = state.roleAssignments.filter((one) => one !== removed);
  const id = `${removed?.scope}/providers/Microsoft.Authorization/roleAssignments/${removed?.name}`;
  const operation = 'Microsoft.Authorization/roleAssignments/delete';
  state.activityLog = [logged(operation, id), logged(operation, id, 'refused@contoso.com', 'Failed')];
}

test.each([
  ['that Adobe confirmed', confirmed],
  ['that is not confirmed yet', { ...goodInputs, mode: 'verify' }],
])('a ready key %s costs no request more', async (_, asked) => {
  expect((await harness.run(asked)).outputs['ready']).toBe('true');
  expect(reads()).toEqual([]);
});

test('where nothing is confirmed, the log is not read for access that was taken away', async () => {
  removeRole();
  const run = await harness.run({ ...goodInputs, mode: 'verify' });
  expect(run.outputs['state']).toBe('missing');
  expect(reads()).toEqual([]);
});

/** Without a vault, which a policy forbids; deleted vaults and the log can be seen. */
function startEmpty(): void {
  harness.cloud.reset('group-only');
  grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
  harness.cloud.faults.push({
    when: { method: 'PUT', path: /\/vaults\// },
    do: { kind: 'answer', status: 403, body: { error: { code: 'RequestDisallowedByPolicy', message: 'No.' } } },
  });
}

test.each(['verify', 'plan', 'ensure'])('before the first setup, mode %s asks nobody about Adobe', async (mode) => {
  startEmpty();
  const run = await harness.run({ ...goodInputs, mode });
  expect(run.summary).toContain('Confirmed since? Set confirmed-key-uri, run again now');
  expect(run.summary).not.toMatch(/even at night|urgent|did Adobe/);
  expect(reads()).toHaveLength(1);
});

test.each(['verify', 'plan', 'ensure'])(
  'a vault whose deletion the log shows is not created in mode %s',
  async (mode) => {
    startEmpty();
    harness.cloud.cloud.state.activityLog = [logged('Microsoft.KeyVault/vaults/delete', vaultScope)];
    const run = await harness.run({ ...goodInputs, mode });
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain("Azure's activity log shows that it was deleted on");
    expect(run.summary).toContain('It was purged. Choose a different name for the vault, in a new run.');
    expect(run.summary).toContain('`eve@contoso.com` deleted the vault');
    expect(run.summary).not.toContain('which creates the vault');
    expect(writes(harness.cloud)).toEqual([]);
  },
);

test('plan says where the log may not be read, and goes on', async () => {
  startEmpty();
  harness.cloud.faults.push({
    when: { path: activity },
    do: { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } },
  });
  const run = await harness.run({ ...goodInputs, mode: 'plan' });
  expect(run.exitCode).toBe(0);
  expect(run.summary).toContain("was deleted could not be checked in Azure's activity log (AuthorizationFailed)");
  expect(run.outputs['changes']).toContain('"resource":"vault"');
});

test('where access was taken away, the activity log names who did it', async () => {
  removeRole();
  const run = await harness.run(confirmed);
  expect(run.summary).toContain('`eve@contoso.com` removed a role assignment');
  expect(run.log).toContain('eve@contoso.com removed a role assignment');
  expect(run.summary + run.log).not.toContain('refused@contoso.com');
  expect(reads()).toHaveLength(1);
});

test('a refused log changes nothing but one sentence', async () => {
  removeRole();
  harness.cloud.faults.push({
    when: { path: activity },
    do: { kind: 'answer', status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } },
  });
  const run = await harness.run(confirmed);
  expect(run.outputs['state']).toBe('missing');
  expect(run.summary).toContain(
    "Azure's activity log, which shows who changed it, could not be read (AuthorizationFailed; requires Reader on the resource group).",
  );
});
