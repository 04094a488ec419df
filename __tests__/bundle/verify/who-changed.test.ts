/** Who changed what Adobe confirmed, or may have: one read more, and only where something is wrong. */

import { roles, subscriptionScope, vaultName, vaultScope } from '../../../emulator/tenants/names.ts';
import { grantRole } from '../../../emulator/tenants/rights.ts';
import { useCloud } from '../harness.ts';
import { goodInputs, verifiable } from './cases.ts';

const harness = useCloud(verifiable);
const activity = /\/eventtypes\/management\/values/;
const confirmed = {
  ...goodInputs,
  mode: 'verify',
  'confirmed-key-uri': `https://${vaultName}.vault.azure.net/keys/cja-cmk`,
};
const reads = () => harness.cloud.transcript.filter(({ path }) => path.includes('/eventtypes/management/values'));

/** A person removes Adobe's role; the log has it some minutes later. */
function removeRole(): void {
  const { cloud } = harness.cloud;
  const { state } = cloud;
  const removed = state.roleAssignments.find(({ roleId }) => roleId.startsWith('e147488a'));
  state.roleAssignments = state.roleAssignments.filter((one) => one !== removed);
  const event = (caller: string, status: 'Succeeded' | 'Failed', minutesAgo: number) => ({
    time: cloud.now() - minutesAgo * 60_000,
    visibleAt: cloud.now() - 1000,
    operation: 'Microsoft.Authorization/roleAssignments/delete',
    caller,
    resourceId: `${removed?.scope}/providers/Microsoft.Authorization/roleAssignments/${removed?.name}`,
    status,
    correlationId: '1',
  });
  state.activityLog = [event('eve@contoso.com', 'Succeeded', 60), event('refused@contoso.com', 'Failed', 30)];
}

test.each([
  ['that Adobe confirmed', confirmed],
  ['that is not confirmed yet', { ...goodInputs, mode: 'verify' }],
])('a ready key %s costs no request more', async (_, asked) => {
  expect((await harness.run(asked)).outputs['ready']).toBe('true');
  expect(reads()).toEqual([]);
});

test('where no confirmation is recorded, access that was taken away is named too', async () => {
  removeRole();
  const run = await harness.run({ ...goodInputs, mode: 'verify' });
  expect(run.outputs['state']).toBe('missing');
  expect(run.summary).toContain('`eve@contoso.com` removed a role assignment');
  expect(run.summary).not.toContain("Azure's activity log, which shows");
  expect(reads()).toHaveLength(1);
});

/** The log of a group from which a person deleted the vault. */
function deleteVault(): void {
  const { cloud } = harness.cloud;
  const event = {
    time: cloud.now() - 3_600_000,
    visibleAt: cloud.now() - 1000,
    operation: 'Microsoft.KeyVault/vaults/delete',
    caller: 'eve@contoso.com',
    resourceId: vaultScope,
    status: 'Succeeded',
    correlationId: '1',
  } as const;
  cloud.state.activityLog = [event];
}

/** Without a vault, which a policy forbids; deleted vaults and the log can be seen. */
function startEmpty(): void {
  harness.cloud.reset('group-only');
  grantRole(harness.cloud.cloud.state, roles.reader, subscriptionScope);
  harness.cloud.faults.push({
    when: { method: 'PUT', path: /\/vaults\// },
    do: { kind: 'answer', status: 403, body: { error: { code: 'RequestDisallowedByPolicy', message: 'No.' } } },
  });
}

test.each(['verify', 'plan', 'ensure'])('before the first setup, mode %s wakes nobody', async (mode) => {
  startEmpty();
  const run = await harness.run({ ...goodInputs, mode });
  expect(run.summary).toContain('Wake nobody: Azure has no vault of this name, not even a deleted one.');
  expect(run.summary).not.toContain('even at night');
});

test.each(['verify', 'plan', 'ensure'])(
  'a vault whose deletion the log shows is no first setup in mode %s',
  async (mode) => {
    startEmpty();
    deleteVault();
    const run = await harness.run({ ...goodInputs, mode });
    expect(run.summary).toContain('step 1, even at night');
    expect(run.summary).toContain('`eve@contoso.com` deleted the vault');
  },
);

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
