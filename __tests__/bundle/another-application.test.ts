/** An `adobe-app-id` that Adobe does not publish: every mode warns of it, and the grant is for it alone. */
import { adobeAppId, otherAppId, vaultScope } from '../../emulator/tenants/names.ts';
import { useCloud } from './harness.ts';

const harness = useCloud();

test('ensure adds and grants to it alone', async () => {
  const { state } = harness.cloud.cloud;
  state.applications.push({
    appId: otherAppId,
    objectId: '6b3d90e7-4f28-4c1a-95d6-a07e8c52f13c',
    displayName: 'outside',
    homeTenantId: 'fa7b1b5a-7b34-4387-94ae-d2c178decee1',
    federatedCredentials: [],
  });
  const { exitCode, outputs } = await harness.run({ 'adobe-app-id': otherAppId });
  const added = state.servicePrincipals.filter(({ appId }) => [adobeAppId, otherAppId].includes(appId));
  const granted = state.roleAssignments.filter(({ scope }) => scope === vaultScope);
  expect([exitCode, added.map(({ appId }) => appId)]).toEqual([0, [otherAppId]]);
  expect(granted.map(({ principalId }) => principalId)).toEqual([added[0]?.id]);
  expect(outputs['principal-id']).toBe(added[0]?.id);
});
