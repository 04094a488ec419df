/**
 * The rights that infra/identity.sh creates with the real az CLI are enough for the action, and no more than
 * documented.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
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
import { useCloud, writes } from '../bundle/harness.ts';
import { roleNamed } from '../bundle/rights.ts';
import { administeredTenant, useAz } from './az.ts';
import {
  clientIdIn,
  commandsBelow,
  contents,
  idsIn,
  makeIdentity,
  paste,
  readOnlyEnsure,
  rightsAsked,
  rightsHeld,
  root,
  runAs,
  runIdentity,
  subjects,
} from './identities.ts';
import { createGroup } from './procedure.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const condition = readFileSync(join(root, 'infra', 'roles', 'ensure-condition.txt'), 'utf8').trim();

describe('the identity of ensure', () => {
  test.each(['names', 'names and ids'] as const)(
    'with the right to write is enough (subject made of %s)',
    async (form) => {
      const made = await makeIdentity(az, 'ensure', '--location', location, '--with-graph-write');
      expect(made).toMatchObject({ exitCode: 0 });
      expect(idsIn(made.stdout)).toMatchObject({ AZURE_TENANT_ID: tenantId, AZURE_SUBSCRIPTION_ID: subscriptionId });
      expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked('`ensure`'));
      const { exitCode, outputs } = await runAs(harness, made.stdout, 'ensure', form);
      expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    },
  );

  test('only reads the directory unless asked, and is enough once an administrator has run the printed command', async () => {
    const made = await makeIdentity(az, 'ensure', '--location', location);
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked(readOnlyEnsure));
    const commands = commandsBelow(made.stderr, /Application Administrator adds it, once:$/);
    expect(await paste(az, commands.join('\n'))).toMatchObject({ exitCode: 0 });
    const { exitCode, outputs } = await runAs(harness, made.stdout, 'ensure');
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  });

  test('is created once: a second run with its client ID changes nothing', async () => {
    const first = await makeIdentity(az, 'ensure', '--location', location);
    for (const group of state().resourceGroups) group.tags = { owner: 'privacy' };
    const before = structuredClone(state());
    const [, ...hint] = /options and (--client-id) (\S+) at any time/.exec(first.stderr) ?? [];
    const second = await makeIdentity(az, 'ensure', '--location', location, ...hint);
    expect(second).toMatchObject({
      exitCode: 0,
      stdout: first.stdout,
      stderr: expect.stringContaining('Nothing needed to be changed.'),
    });
    expect(state()).toEqual(before);
  });

  test('finishes although new objects are visible late', async () => {
    state().settings.directoryDelay = 6000;
    const made = await makeIdentity(az, 'ensure', '--location', location, '--with-graph-write');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(rightsHeld(state(), clientIdIn(made))).toEqual(rightsAsked('`ensure`'));
  });

  test('is not trusted by another environment', async () => {
    const made = await makeIdentity(az, 'ensure', '--location', location);
    state().github.subject = subjects.names.replace('cmk', 'other');
    const { exitCode, log } = await harness.run({ mode: 'ensure' }, { environment: idsIn(made.stdout) });
    expect([exitCode, log]).toEqual([1, expect.stringContaining('AADSTS700213')]);
  });

  test('leaves the tenant as it was when the printed commands undo it', async () => {
    const before = contents(state());
    const made = await makeIdentity(az, 'ensure', '--location', location, '--with-graph-write');
    expect(contents(state())).not.toEqual(before);
    const undo = commandsBelow(made.stderr, /^To undo what this run created:$/).map((line) =>
      line.startsWith('az group delete') ? `${line} --yes` : line,
    );
    expect(await paste(az, undo.join('\n'))).toMatchObject({ exitCode: 0 });
    expect(contents(state())).toEqual(before);
  });
});

describe('the right to assign roles', () => {
  const encryptionUser = roles.keyVaultCryptoServiceEncryptionUser;

  /** Signs the identity in and tries to assign a role on the group. */
  async function assignAs(clientId: string, role: string, principalId: string) {
    state().github.subject = subjects.names;
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
    expect(made.stderr).toContain('ensure may grant to any service principal until you run this');
    const self = principalOf(clientIdIn(made));
    expect(await assignAs(clientIdIn(made), roles.keyVaultCryptoOfficer, self)).toMatchObject(refused);
  });

  test('is narrowed by a later run, also if it was assigned without a condition', async () => {
    const made = await makeIdentity(az, 'ensure', '--location', location);
    const clientId = clientIdIn(made);
    const given = state().roleAssignments.at(-1);
    if (given === undefined) throw new Error('no role was assigned');
    Object.assign(given, { condition: null, conditionVersion: null });
    addAdobe(state());
    const again = await makeIdentity(az, 'ensure', '--client-id', clientId);
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.stderr).toContain('Change: limit Key Vault Data Access Administrator on rg-cja by the condition');
    expect(given.condition?.split(`:PrincipalId] ForAnyOfAnyValues:GuidEquals {${adobePrincipalId}}`)).toHaveLength(3);
    expect(await assignAs(clientId, encryptionUser, principalOf(clientId))).toMatchObject(refused);
  });
});

describe('the identity of verify', () => {
  test('is enough for verify and not for ensure', async () => {
    const ensures = await makeIdentity(az, 'ensure', '--location', location, '--with-graph-write');
    const verifies = await makeIdentity(az, 'verify');
    expect(rightsHeld(state(), clientIdIn(verifies))).toEqual(rightsAsked('`verify`'));
    const refused = await runAs(harness, verifies.stdout, 'ensure', 'names');
    expect([refused.exitCode, refused.log]).toEqual([1, expect.stringContaining('Key Vault Contributor')]);
    expect((await runAs(harness, ensures.stdout, 'ensure', 'names')).outputs['state']).toBe('provisioned');
    const { exitCode, outputs } = await runAs(harness, verifies.stdout, 'verify', 'names and ids');
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
  });

  test('is never the identity of ensure, nor the other way around', async () => {
    const ensures = await makeIdentity(az, 'ensure', '--location', location);
    const verifies = await makeIdentity(az, 'verify');
    const before = structuredClone(state());
    const one = await makeIdentity(az, 'verify', '--client-id', clientIdIn(ensures));
    expect([one.exitCode, one.stderr]).toEqual([
      1,
      expect.stringContaining('It has write access: it is the identity of ensure.'),
    ]);
    const other = await makeIdentity(az, 'ensure', '--client-id', clientIdIn(verifies));
    expect([other.exitCode, other.stderr]).toEqual([1, expect.stringContaining('it is the identity of verify')]);
    expect(state()).toEqual(before);
  });

  test('trusts branches, environments, pull requests and a literal subject, from the given issuer', async () => {
    await createGroup(az);
    const issuer = 'https://token.actions.githubusercontent.com/contoso';
    const exact =
      'repository_owner_id:9812345:job_workflow_ref:contoso/ci/.github/workflows/verify.yml@refs/heads/main';
    const trusted = [
      '--environment',
      'cmk:read',
      '--branch',
      'main',
      '--branch',
      'release/1',
      '--pull-request',
      '--subject',
      exact,
    ];
    const what = ['--mode=verify', `--resource-group=${groupName}`, '--without-graph'];
    const made = await runIdentity(az, ...what, '--repository', 'contoso/x', '--issuer', issuer, ...trusted);
    expect(made).toMatchObject({ exitCode: 0 });
    const [app] = state().applications.slice(-1);
    const expected = [
      exact,
      'repo:contoso/x:environment:cmk%3Aread',
      'repo:contoso/x:ref:refs/heads/main',
      'repo:contoso/x:ref:refs/heads/release/1',
      'repo:contoso/x:pull_request',
    ];
    expect(app?.federatedCredentials.map((one) => one.subject)).toEqual(expected);
    expect(new Set(app?.federatedCredentials.map((one) => one.issuer))).toEqual(new Set([issuer]));
    const printed = made.stderr.indexOf(expected.map((one) => `  ${one}\n`).join(''));
    expect(printed).toBeGreaterThan(0);
    expect(printed).toBeLessThan(made.stderr.indexOf('Change: '));
  });
});

describe('custom roles', () => {
  test.each(['ensure', 'verify'] as const)('replace the built-in roles of %s', async (mode) => {
    addAdobe(state());
    const made = await makeIdentity(az, mode, '--location', location, '--custom-role');
    expect(made).toMatchObject({ exitCode: 0 });
    const [role] = state().roleDefinitions ?? [];
    expect(role).toMatchObject({ roleName: `CJA CMK ${mode}`, assignableScopes: [`/subscriptions/${subscriptionId}`] });
    expect(rightsHeld(state(), clientIdIn(made)).azure).toEqual([[role?.name, groupScope]]);
    if (mode === 'verify') return;
    expect(state().roleAssignments.at(-1)).toMatchObject({ conditionVersion: '2.0' });
    const { exitCode, outputs } = await runAs(harness, made.stdout, 'ensure', 'names');
    expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
    const before = structuredClone(state());
    const again = await makeIdentity(az, mode, '--custom-role', '--client-id', clientIdIn(made));
    expect([again.exitCode, state()]).toEqual([0, before]);
    const other = await makeIdentity(az, 'verify', '--client-id', clientIdIn(made));
    expect([other.exitCode, other.stderr, state()]).toEqual([
      1,
      expect.stringContaining('It has write access'),
      before,
    ]);
  });

  test('are not reused by name alone: one that allows more is refused', async () => {
    await createGroup(az);
    const first = await makeIdentity(az, 'verify', '--custom-role');
    const [role] = state().roleDefinitions ?? [];
    role?.dataActions.push('Microsoft.KeyVault/vaults/secrets/getSecret/action');
    const second = await makeIdentity(az, 'verify', '--custom-role', '--client-id', clientIdIn(first));
    expect(second).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('differs from') });
  });
});

test('--what-if writes nothing and prints every change with its command', async () => {
  harness.cloud.transcript.length = 0;
  const options = ['--location', location, '--custom-role', '--what-if'];
  const shown = await makeIdentity(az, 'ensure', ...options);
  expect([shown.exitCode, shown.stdout]).toEqual([0, '']);
  expect(writes(harness.cloud)).toEqual([]);
  const would = [...shown.stderr.matchAll(/^Would (.*):\n {2}az (\w+ [\w-]+)/gm)].map(([, step, command]) => [
    step,
    command,
  ]);
  expect(would).toEqual([
    ['create resource group rg-cja in eastus2', 'group create'],
    ['create a new app registration cja-cmk-ensure', 'rest --method'],
    ['create the service principal of NEW_CLIENT_ID', 'ad sp'],
    [`trust ${subjects.names}`, 'ad app'],
    [`trust ${subjects['names and ids']}`, 'ad app'],
    ['create the custom role CJA CMK ensure', 'role definition'],
    ['assign CJA CMK ensure on rg-cja under the condition', 'role assignment'],
    ['grant Application.Read.All on Microsoft Graph', 'rest --method'],
  ]);
  expect(shown.stderr).toContain('Nothing was changed (--what-if).');
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
  const { exitCode, outputs } = await runAs(harness, made.stdout, 'ensure', 'names');
  expect([exitCode, outputs['state']]).toEqual([0, 'provisioned']);
});
