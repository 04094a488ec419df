/**
 * The rights that infra/identity.sh creates with the real az CLI are enough for the action, and no more than
 * documented.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAdobe } from '../../emulator/tenants/foundation.ts';
import {
  adobePrincipalId,
  groupName,
  groupScope,
  location,
  roles,
  subscriptionId,
  tenantId,
} from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { useCloud } from '../bundle/harness.ts';
import { roleNamed } from '../bundle/rights.ts';
import { administeredTenant, useAz } from './az.ts';
import {
  clientIdIn,
  commandsBelow,
  contents,
  idsIn,
  type Mode,
  makeIdentity,
  paste,
  readOnlyEnsure,
  rightsAsked,
  rightsHeld,
  root,
  runAs,
  subject,
} from './identities.ts';
import { createGroup, deleteKey, deleteVault } from './procedure.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const condition = readFileSync(join(root, 'infra', 'roles', 'ensure-condition.txt'), 'utf8').trim();

async function expectProvisioned(stdout: string, mode: Mode) {
  const { exitCode, outputs } = await runAs(harness, stdout, mode);
  expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
}

describe('the identity of ensure', () => {
  test('with the right to write is enough', async () => {
    const made = await makeIdentity(az, 'ensure', '--location', location, '--built-in-roles', '--with-graph-write');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(idsIn(made.stdout)).toMatchObject({ AZURE_TENANT_ID: tenantId, AZURE_SUBSCRIPTION_ID: subscriptionId });
    expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked('`ensure`'));
    await expectProvisioned(made.stdout, 'ensure');
  });

  test('only reads the directory unless asked, and is enough once an administrator has run the printed command', async () => {
    const made = await makeIdentity(az, 'ensure', '--location', location, '--built-in-roles');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked(readOnlyEnsure));
    const commands = commandsBelow(made.stderr, /Application Administrator adds it, once:$/);
    expect(await paste(az, commands.join('\n'))).toMatchObject({ exitCode: 0 });
    await expectProvisioned(made.stdout, 'ensure');
  });

  test('is created once, with all of its roles: a second run with its client ID changes nothing', async () => {
    const options = ['--location', location, '--with-usage', '--with-recovery'];
    const first = await makeIdentity(az, 'ensure', ...options);
    for (const group of state().resourceGroups) group.tags = { owner: 'privacy' };
    const before = structuredClone(state());
    const [, ...hint] = /options and (--client-id) (\S+) at any time/.exec(first.stderr) ?? [];
    const second = await makeIdentity(az, 'ensure', ...options, ...hint);
    expect(second).toMatchObject({
      exitCode: 0,
      stdout: first.stdout,
      stderr: expect.stringContaining('Nothing needed to be changed.'),
    });
    expect([second.stderr, state()]).toEqual([expect.not.stringContaining('It also has role'), before]);
  });

  test('finishes although new objects are visible late', async () => {
    state().settings.directoryDelay = 6000;
    const made = await makeIdentity(az, 'ensure', '--location', location, '--built-in-roles', '--with-graph-write');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked('`ensure`'));
  });

  test('leaves the tenant as it was, but for the group, when the printed commands undo it', async () => {
    const before = contents(state());
    const made = await makeIdentity(az, 'ensure', '--location', location, '--with-graph-write');
    expect(contents(state())).not.toEqual(before);
    const undo = commandsBelow(made.stderr, /^To undo what this run created:$/);
    expect(await paste(az, undo.join('\n'))).toMatchObject({ exitCode: 0 });
    // The group might contain more by then.
    expect(contents(state())).toEqual({ ...before, resourceGroups: state().resourceGroups });
    expect(made.stderr).toMatch(
      /^Keep resource group \S+, which this run created but which might contain more by now\.$/m,
    );
  });
});

describe('the right to assign roles', () => {
  const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;

  /** Signs the identity in and tries to assign a role on the group. */
  async function assignAs(clientId: string, role: string, principalId: string) {
    state().github.subject = subject;
    await az.text('account', 'clear');
    await az.signIn(clientId);
    const who = ['--assignee-object-id', principalId, '--assignee-principal-type', 'ServicePrincipal'];
    return az.run('role', 'assignment', 'create', ...who, '--role', role, '--scope', groupScope, '--output', 'none');
  }

  const refused = { exitCode: 1, stderr: expect.stringContaining('AuthorizationFailed') };
  const principalOf = (appId: string) => state().servicePrincipals.find((one) => one.appId === appId)?.id ?? '';

  test("lets the identity grant exactly one role to Adobe's service principal and nothing to itself", async () => {
    addAdobe(state());
    const clientId = clientIdIn(await makeIdentity(az, 'ensure', '--location', location));
    const self = principalOf(clientId);
    for (const role of [roles.keyVaultCryptoOfficer, roles.keyVaultAdministrator, roles.owner, encryptionUser]) {
      expect(await assignAs(clientId, role, self)).toMatchObject(refused);
    }
    expect(await assignAs(clientId, roles.keyVaultCryptoOfficer, adobePrincipalId)).toMatchObject(refused);
    expect(await assignAs(clientId, encryptionUser, adobePrincipalId)).toMatchObject({ exitCode: 0 });
  });

  test("lets it grant that role to any service principal, but no other role, while Adobe's does not exist", async () => {
    const made = await makeIdentity(az, 'ensure', '--location', location);
    expect(state().roleAssignments.at(-1)).toMatchObject({ condition, conditionVersion: '2.0' });
    expect(made.stderr).toContain('can grant access to any service principal');
    const self = principalOf(clientIdIn(made));
    expect(await assignAs(clientIdIn(made), roles.keyVaultCryptoOfficer, self)).toMatchObject(refused);
  });

  test.each([
    ['behind a line break', (text: string) => `${text}\nOR (@Request[x] ForAnyOfAnyValues:GuidEquals {y})`],
    ['between the parts', (text: string) => text.replace(' AND ', ' OR ')],
    ['behind a separator of its own', (text: string) => `${text}|OR ('a' StringEquals 'a')`],
  ])('is limited again by a second run where somebody loosened its condition %s', async (_where, loosened) => {
    addAdobe(state());
    const clientId = clientIdIn(await makeIdentity(az, 'ensure', '--location', location));
    const assignment = state().roleAssignments.at(-1);
    const [wanted, count] = [assignment?.condition ?? '', state().roleAssignments.length];
    Object.assign(assignment ?? {}, { condition: loosened(wanted) });
    expect(assignment?.condition).not.toBe(wanted);
    const again = await makeIdentity(az, 'ensure', '--client-id', clientId);
    expect([again.exitCode, again.stderr]).toEqual([0, expect.stringMatching(/^Change: limit CJA CMK ensure on /m)]);
    expect([state().roleAssignments.at(-1)?.condition, state().roleAssignments.length]).toEqual([wanted, count]);
  });

  test("follows Adobe's service principal when that is created again, and is never widened meanwhile", async () => {
    addAdobe(state());
    const made = await makeIdentity(az, 'ensure', '--location', location);
    const clientId = clientIdIn(made);
    const { stdout } = made;
    const confirmed = (await runAs(harness, stdout, 'ensure')).outputs['key-uri'] ?? '';
    state().servicePrincipals = state().servicePrincipals.filter(({ id }) => id !== adobePrincipalId);
    const before = structuredClone(state().roleAssignments);
    const meanwhile = await makeIdentity(az, 'ensure', '--client-id', clientId);
    expect(meanwhile).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Kept the condition of CJA CMK') });
    expect(state().roleAssignments).toEqual(before);
    addAdobe(state(), '0f94b6d2-e58a-4371-b2c7-3d6a19e8f504');
    const inputs = { 'confirmed-key-uri': confirmed, 'restore-grant': 'true' };
    const former = await runAs(harness, stdout, 'ensure', inputs);
    expect([former.exitCode, former.log]).toEqual([1, expect.stringContaining('AuthorizationFailed')]);
    expect(await makeIdentity(az, 'ensure', '--client-id', clientId)).toMatchObject({ exitCode: 0 });
    const run = await runAs(harness, stdout, 'ensure', inputs);
    expect([run.exitCode, run.outputs['state']]).toEqual([0, 'confirmed']);
  });
});

describe('the identity of verify', () => {
  test('is enough for verify and not for ensure', async () => {
    const ensures = await makeIdentity(az, 'ensure', '--location', location, '--with-graph-write');
    const verifies = await makeIdentity(az, 'verify', '--built-in-roles');
    expect(rightsHeld(state(), clientIdIn(verifies))).toEqual(rightsAsked('`verify`'));
    const refused = await runAs(harness, verifies.stdout, 'ensure');
    expect([refused.exitCode, refused.log]).toEqual([1, expect.stringContaining('Key Vault Contributor')]);
    expect((await runAs(harness, ensures.stdout, 'ensure')).outputs['state']).toBe('provisioned');
    await expectProvisioned(verifies.stdout, 'verify');
  });

  test('is never the identity of ensure, nor the other way around', async () => {
    const ensures = await makeIdentity(az, 'ensure', '--location', location);
    const verifies = await makeIdentity(az, 'verify');
    const before = structuredClone(state());
    const one = await makeIdentity(az, 'verify', '--client-id', clientIdIn(ensures));
    const writes = 'It has write access: it is the identity of ensure.';
    expect([one.exitCode, one.stderr]).toEqual([1, expect.stringContaining(writes)]);
    const other = await makeIdentity(az, 'ensure', '--client-id', clientIdIn(verifies));
    expect([other.exitCode, other.stderr]).toEqual([1, expect.stringContaining('it is the identity of verify')]);
    expect(state()).toEqual(before);
  });
});

describe('custom roles', () => {
  const subscription = `/subscriptions/${subscriptionId}`;

  test.each(['ensure', 'verify'] as const)('are narrower than the built-in ones, and enough for %s', async (mode) => {
    addAdobe(state());
    const made = await makeIdentity(az, mode, '--location', location);
    expect(made).toMatchObject({ exitCode: 0 });
    const [role] = state().roleDefinitions ?? [];
    expect(role).toMatchObject({
      roleName: `CJA CMK ${mode} (${groupName} ${subscriptionId.slice(0, 8)})`,
      assignableScopes: [groupScope],
    });
    expect(rightsHeld(state(), clientIdIn(made)).azure).toEqual([[role?.name, groupScope]]);
    if (mode === 'verify') return;
    expect(state().roleAssignments.at(-1)).toMatchObject({ conditionVersion: '2.0' });
    await expectProvisioned(made.stdout, 'ensure');
  });

  test('for recovery let ensure recover a deleted vault and a deleted key', async () => {
    addAdobe(state());
    const made = await makeIdentity(az, 'ensure', '--location', location, '--with-recovery');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(state().roleDefinitions?.map(({ assignableScopes }) => assignableScopes)).toEqual([
      [groupScope],
      [subscription],
      [groupScope],
    ]);
    const { outputs } = await runAs(harness, made.stdout, 'ensure');
    for (const remove of [deleteKey, deleteVault]) {
      expect(await remove(az)).toMatchObject({ exitCode: 0 });
      const run = await runAs(harness, made.stdout, 'ensure', { 'recover-deleted': 'true' });
      expect([run.exitCode, run.outputs['key-uri']]).toEqual([0, outputs['key-uri']]);
    }
  });

  test('for recovery are left to an owner of the subscription by somebody who owns the group only', async () => {
    await createGroup(az);
    for (const one of state().roleAssignments) if (one.roleId === roles.userAccessAdministrator) one.scope = groupScope;
    const made = await makeIdentity(az, 'ensure', '--with-recovery');
    expect(made).toMatchObject({ exitCode: 3 });
    for (const one of state().roleAssignments) {
      if (one.roleId === roles.userAccessAdministrator) one.scope = subscription;
    }
    const forThem = made.stderr.match(/^ {2}az role (?:definition|assignment) create .*$/gm) ?? [];
    expect(forThem).toHaveLength(2);
    expect(await paste(az, forThem.join('\n'))).toMatchObject({ exitCode: 0 });
    const again = await makeIdentity(az, 'ensure', '--with-recovery', '--client-id', clientIdIn(made));
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Nothing needed to be changed.') });
  });

  test('get what a newer release needs, and are not used by their name if they allow anything else', async () => {
    await createGroup(az);
    const first = await makeIdentity(az, 'verify');
    const wanted = structuredClone(state().roleDefinitions);
    state().roleDefinitions?.[0]?.actions.pop();
    const second = await makeIdentity(az, 'verify', '--client-id', clientIdIn(first));
    expect(second).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Change: add to the custom role') });
    expect(state().roleDefinitions).toEqual(wanted);
    state().roleDefinitions?.[0]?.dataActions.push('Microsoft.KeyVault/vaults/secrets/getSecret/action');
    const third = await makeIdentity(az, 'verify', '--client-id', clientIdIn(first));
    expect(third).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('vaults/secrets/getSecret/action') });
  });
});

test('rights that were not requested are kept, and shown with the command that removes them', async () => {
  const made = await makeIdentity(az, 'verify', '--location', location);
  const principal = state().servicePrincipals.find((one) => one.appId === clientIdIn(made));
  principal?.graphPermissions.push('Application.ReadWrite.All');
  const assignment = grantRole(state(), roles.contributor, `/subscriptions/${subscriptionId}`, principal?.id);
  const before = structuredClone(state());
  const again = await makeIdentity(az, 'verify', '--client-id', clientIdIn(made));
  expect([again.exitCode, state()]).toEqual([0, before]);
  expect(again.stderr).toContain(
    `It also has role ${roleNamed('Contributor').id} at /subscriptions/${subscriptionId}.`,
  );
  expect(again.stderr).toContain('It also has the permission Application.ReadWrite.All on Microsoft Graph.');
  const commands = [...again.stderr.matchAll(/To remove it: (.*)$/gm)].map(([, command]) => command);
  expect(await paste(az, commands.join('\n'))).toMatchObject({ exitCode: 0 });
  expect(principal?.graphPermissions).toEqual(['Application.Read.All']);
  expect(state().roleAssignments).not.toContain(assignment);
});

test("the documentation's commands create ensure's custom role, which is enough", async () => {
  await createGroup(az);
  const made = await makeIdentity(az, 'ensure', '--with-graph-write');
  const principal = state().servicePrincipals.find(({ appId }) => appId === clientIdIn(made));
  state().roleAssignments = state().roleAssignments.filter(({ principalId }) => principalId !== principal?.id);
  const page = readFileSync(join(root, 'docs', 'permissions.md'), 'utf8');
  const [, commands = ''] = /```sh\n(az role definition create[\s\S]*?)```/.exec(page) ?? [];
  const role = readFileSync(join(root, 'infra', 'roles', 'ensure.json'), 'utf8');
  const own = role.replace(/\/subscriptions\/[0-9-]+/, `/subscriptions/${subscriptionId}`);
  const script = commands.replace('@infra/roles/ensure.json', `'${own}'`);
  expect(await paste(az, `OBJECT_ID=${principal?.id}\n${script}`)).toMatchObject({ exitCode: 0 });
  expect(state().roleAssignments.at(-1)).toMatchObject({ principalId: principal?.id, conditionVersion: '2.0' });
  await expectProvisioned(made.stdout, 'ensure');
});
