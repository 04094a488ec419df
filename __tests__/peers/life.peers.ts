/** The bundle's whole life in clouds that nobody here wrote: set up, confirmed, taken away, noticed, given back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { adobeAppId, keyName, subscriptionId, vaultScope } from '../../emulator/tenants/names.ts';
import { bodyOf } from '../../scripts/peers/ask.ts';
import { type Peers } from '../../scripts/peers/clouds.ts';
import { canAdobeUseKey } from './adobe.ts';
import { keyScope, run, startWithGroup, verdictOf, writesIn } from './target.ts';

let peers: Peers;
let confirmed: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  peers = await startWithGroup();
});
beforeEach(() => {
  peers.transcript.length = 0;
});
afterAll(async () => {
  await peers.stop();
});

/** Key Vault's cloud asks once a second what roles there are. */
async function settled(): Promise<void> {
  await sleep(1500);
}

const attributes = (enabled: boolean) =>
  peers.vault('PATCH', `/keys/${keyName}?api-version=7.4`, { attributes: { enabled } });

test('plan lists what is missing, and writes nothing', async () => {
  const planned = await run(peers, 'plan');
  expect(verdictOf(planned)).toBe('0 false missing true');
  expect(writesIn(peers)).toEqual([]);
});

test('ensure makes all of it, and Adobe can use the key', async () => {
  const made = await run(peers, 'ensure');
  expect(verdictOf(made)).toBe('0 true provisioned true');
  expect(writesIn(peers)).toHaveLength(4);
  await settled();
  expect(await canAdobeUseKey(peers)).toBe(true);
  confirmed = { 'confirmed-key-uri': made.outputs['key-uri'] ?? '' };
});

test('ensure again writes nothing', async () => {
  expect(verdictOf(await run(peers, 'ensure'))).toBe('0 true provisioned false');
  expect(writesIn(peers)).toEqual([]);
});

test('what Adobe confirmed holds', async () => {
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('0 true confirmed false');
});

test('a disabled key is noticed, and not enabled', async () => {
  bodyOf(await attributes(false));
  expect(await canAdobeUseKey(peers)).toBe(false);
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('1 false unhealthy false');
  expect(verdictOf(await run(peers, 'ensure', confirmed))).toBe('1 false unhealthy false');
  expect(writesIn(peers)).toEqual([]);
  bodyOf(await attributes(true));
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('0 true confirmed false');
});

test('a role that was taken away comes back only when asked for', async () => {
  await peers.shim.removeAssignments(vaultScope);
  await settled();
  expect(await canAdobeUseKey(peers)).toBe(false);
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('1 false missing false');
  expect(verdictOf(await run(peers, 'ensure', confirmed))).toBe('1 false missing false');
  expect(writesIn(peers)).toEqual([]);
  const restored = await run(peers, 'ensure', { ...confirmed, 'restore-grant': 'true' });
  expect(verdictOf(restored)).toBe('0 true confirmed true');
  await settled();
  expect(await canAdobeUseKey(peers)).toBe(true);
});

test('a denial is noticed though the role is there', async () => {
  const principals = [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }];
  const permissions = [{ dataActions: ['Microsoft.KeyVault/vaults/keys/unwrap/action'] }];
  const path = '/_emulator/denyassignments';
  const { name } = bodyOf(await peers.control.arm('POST', path, { scope: vaultScope, principals, permissions }));
  expect(await canAdobeUseKey(peers)).toBe(false);
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('1 false unhealthy false');
  expect((await peers.control.arm('DELETE', `${path}/${String(name)}`)).status).toBe(204);
});

test('a deleted key is noticed, not replaced, and recovered when asked for', async () => {
  bodyOf(await peers.vault('DELETE', `/keys/${keyName}?api-version=7.4`));
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('1 false missing false');
  expect(verdictOf(await run(peers, 'ensure', confirmed))).toBe('1 false missing false');
  expect(writesIn(peers)).toEqual([]);
  // Only a role of the data plane recovers a key.
  await assignOfficer();
  await settled();
  const recovered = await run(peers, 'ensure', { ...confirmed, 'recover-deleted': 'true' });
  expect(verdictOf(recovered)).toBe('0 true confirmed true');
  expect(await canAdobeUseKey(peers)).toBe(true);
});

test('a deleted vault is noticed, recovered when asked for, and gets the role that Azure does not bring back', async () => {
  bodyOf(await deleteVault());
  expect(verdictOf(await run(peers, 'verify', confirmed))).toBe('1 false missing false');
  expect(verdictOf(await run(peers, 'ensure', confirmed))).toBe('1 false missing false');
  expect(writesIn(peers)).toEqual([]);
  const recovered = await run(peers, 'ensure', { ...confirmed, 'recover-deleted': 'true' });
  expect(verdictOf(recovered)).toBe('0 true confirmed true');
  await settled();
  expect(await canAdobeUseKey(peers)).toBe(true);
});

async function deleteVault() {
  await peers.shim.removeAssignments(vaultScope);
  return peers.arm('DELETE', `${vaultScope}?api-version=2022-07-01`);
}

async function assignOfficer(): Promise<void> {
  const roleDefinitionId = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/14b46e9e-c2b7-41b4-b07b-48a6ebf60603`;
  const principalId = peers.environment['AZURE_CLIENT_ID'];
  const path = `${vaultScope}/providers/Microsoft.Authorization/roleAssignments/2c6f0d1e-7a54-4b39-8e02-93d5f1a7c864`;
  bodyOf(
    await peers.arm('PUT', `${path}?api-version=2022-04-01`, {
      properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' },
    }),
  );
}

test('the role is on the vault, for Adobe', async () => {
  const { outputs } = await run(peers, 'verify', confirmed);
  expect(outputs['principal-id']).toBe(adobeAppId);
  expect(outputs['grant-id']?.startsWith(`${vaultScope}/`)).toBe(true);
  expect(keyScope.startsWith(vaultScope)).toBe(true);
});
