/** Who changed what Adobe confirmed: one read more, and only where something is wrong. */
import { vaultName } from '../../../emulator/tenants/names.ts';
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

test('a ready key costs no request more', async () => {
  expect((await harness.run(confirmed)).outputs['ready']).toBe('true');
  expect(reads()).toEqual([]);
});

test('nor does a key that Adobe has not confirmed', async () => {
  removeRole();
  expect((await harness.run({ ...goodInputs, mode: 'verify' })).outputs['state']).toBe('missing');
  expect(reads()).toEqual([]);
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
